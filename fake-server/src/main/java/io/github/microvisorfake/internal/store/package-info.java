/**
 * The state of accounts, in memory. It does not depend on HTTP or URLs. The lock of an account
 * guards all its state.
 */
@NullMarked
package io.github.microvisorfake.internal.store;

import org.jspecify.annotations.NullMarked;
