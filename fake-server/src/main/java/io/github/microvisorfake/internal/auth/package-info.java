/** HTTP Basic authentication. */
@NullMarked
package io.github.microvisorfake.internal.auth;

import org.jspecify.annotations.NullMarked;
