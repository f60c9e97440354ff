package io.github.microvisorfake.internal.seed;

import java.util.Optional;

/**
 * What a thing in a seed file may have.
 *
 * @param items the shape of each, if this is a list of things
 */
record SeedProperty(String name, ValueType kind, Optional<SeedSchema> items) {

  /** What stands at the name. */
  enum ValueType {
    TEXT,
    TEXTS,
    ENTRIES,
    OBJECTS
  }

  static SeedProperty text(String name) {
    return new SeedProperty(name, ValueType.TEXT, Optional.empty());
  }

  static SeedProperty texts(String name) {
    return new SeedProperty(name, ValueType.TEXTS, Optional.empty());
  }

  static SeedProperty entries(String name) {
    return new SeedProperty(name, ValueType.ENTRIES, Optional.empty());
  }

  static SeedProperty objects(String name, SeedSchema items) {
    return new SeedProperty(name, ValueType.OBJECTS, Optional.of(items));
  }
}
