package io.github.microvisorfake.internal.store;

import java.util.List;
import java.util.Optional;

/**
 * A stretch of a sequence, oldest first.
 *
 * @param items at most as many as were asked for
 * @param previous where the stretch before this one ends, if anything comes before it
 * @param next where the stretch after this one begins, if anything follows
 */
public record Window<T>(List<T> items, Optional<Position> previous, Optional<Position> next) {}
