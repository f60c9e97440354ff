/** Logs failures, and restricts the log messages of the libraries. */
@NullMarked
package io.github.microvisorfake.internal.logging;

import org.jspecify.annotations.NullMarked;
