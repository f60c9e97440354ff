/**
 * What an account holds, in memory: it knows no HTTP and no URL. Everything inside an account is
 * reached through the account's one lock.
 */
@NullMarked
package io.github.microvisorfake.internal.store;

import org.jspecify.annotations.NullMarked;
