package io.github.microvisorfake.internal.seed;

import java.util.Optional;

/**
 * What a thing in a seed file may have.
 *
 * @param items the shape of each, if this is a list of things
 */
record Part(String name, Kind kind, Optional<Shape> items) {

  /** What stands at the name. */
  enum Kind {
    TEXT,
    TEXTS,
    ENTRIES,
    OBJECTS
  }

  static Part text(String name) {
    return new Part(name, Kind.TEXT, Optional.empty());
  }

  static Part texts(String name) {
    return new Part(name, Kind.TEXTS, Optional.empty());
  }

  static Part entries(String name) {
    return new Part(name, Kind.ENTRIES, Optional.empty());
  }

  static Part objects(String name, Shape items) {
    return new Part(name, Kind.OBJECTS, Optional.of(items));
  }
}
