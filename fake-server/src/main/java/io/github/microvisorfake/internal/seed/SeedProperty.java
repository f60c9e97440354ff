package io.github.microvisorfake.internal.seed;

import java.util.Optional;

/**
 * A property of an object in a seed.
 *
 * @param name the name of the property
 * @param type the type of its value
 * @param items the schema of the items, if the value is a list of objects
 */
record SeedProperty(String name, ValueType type, Optional<SeedSchema> items) {

  /** The types of values. */
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
