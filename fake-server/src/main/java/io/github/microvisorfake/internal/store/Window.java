package io.github.microvisorfake.internal.store;

import java.util.List;
import java.util.Optional;

/**
 * Consecutive items of a sequence, oldest first.
 *
 * @param items the items, at most the requested number
 * @param previous the position from which to read the items before these, if there are any
 * @param next the position from which to read the items after these, if there are any
 */
public record Window<T>(List<T> items, Optional<Position> previous, Optional<Position> next) {}
