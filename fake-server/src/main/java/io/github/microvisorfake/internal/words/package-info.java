/** Words that callers may have meant. */
@NullMarked
package io.github.microvisorfake.internal.words;

import org.jspecify.annotations.NullMarked;
