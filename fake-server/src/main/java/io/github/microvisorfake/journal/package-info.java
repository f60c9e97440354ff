/** Recorded requests. */
@NullMarked
package io.github.microvisorfake.journal;

import org.jspecify.annotations.NullMarked;
