/** Keeps the libraries inside quiet. */
@NullMarked
package io.github.microvisorfake.internal.logging;

import org.jspecify.annotations.NullMarked;
