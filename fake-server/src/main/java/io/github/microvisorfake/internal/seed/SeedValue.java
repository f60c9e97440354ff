package io.github.microvisorfake.internal.seed;

import java.util.List;

/** What stands at a name. */
sealed interface SeedValue permits SeedText, SeedValue.Texts, SeedValue.Entries, SeedValue.Objects {

  /** A list of texts. */
  record Texts(List<SeedText> items) implements SeedValue {}

  /** Configs or secrets. */
  record Entries(List<SeedEntry> items) implements SeedValue {}

  /** A list of things that have names for their parts. */
  record Objects(List<SeedObject> items) implements SeedValue {}
}
