/**
 * The search for values of secrets in what an account has stored, received and sent. In all texts
 * of this package, each character is one byte.
 */
@NullMarked
package io.github.microvisorfake.internal.leaks;

import org.jspecify.annotations.NullMarked;
