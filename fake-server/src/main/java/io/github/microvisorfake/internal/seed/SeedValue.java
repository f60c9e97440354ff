package io.github.microvisorfake.internal.seed;

import java.util.List;

/** The value of a property. */
sealed interface SeedValue
    permits SeedText, SeedValue.TextList, SeedValue.EntryList, SeedValue.ObjectList {

  /** A list of texts. */
  record TextList(List<SeedText> items) implements SeedValue {}

  /** A map of keys to values: configs or secrets. */
  record EntryList(List<SeedEntry> items) implements SeedValue {}

  /** A list of objects. */
  record ObjectList(List<SeedObject> items) implements SeedValue {}
}
