/**
 * Reads seeds: checks their syntax and names, and keeps the location of each value. The package
 * {@code internal.arrange} checks the values. Start reading in {@link
 * io.github.microvisorfake.internal.seed.SeedSchema}, which lists the names.
 */
@NullMarked
package io.github.microvisorfake.internal.seed;

import org.jspecify.annotations.NullMarked;
