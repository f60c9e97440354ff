/** Text functions: message format, edit distance, and escapes for control characters. */
@NullMarked
package io.github.microvisorfake.internal.text;

import org.jspecify.annotations.NullMarked;
