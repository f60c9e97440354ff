/**
 * Reads seed files: their syntax, their names, and where each value stands. What the values mean is
 * for {@code internal.arrange}. Start reading in {@link
 * io.github.microvisorfake.internal.seed.SeedSchema}: it lists the names.
 */
@NullMarked
package io.github.microvisorfake.internal.seed;

import org.jspecify.annotations.NullMarked;
