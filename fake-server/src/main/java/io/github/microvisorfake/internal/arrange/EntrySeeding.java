package io.github.microvisorfake.internal.arrange;

import io.github.microvisorfake.internal.seed.SeedEntry;
import io.github.microvisorfake.internal.seed.SeedObject;
import java.util.List;

/** Adds to an account or a device the configs and secrets that are written for it in a seed. */
final class EntrySeeding {

  private EntrySeeding() {}

  static void run(SeedPositions positions, SeedObject written, ConfigsAndSecrets owner) {
    add(positions, written.entries("configs"), owner.configs());
    add(positions, written.entries("secrets"), owner.secrets());
  }

  private static void add(SeedPositions positions, List<SeedEntry> entries, Entries namespace) {
    for (SeedEntry entry : entries) {
      positions.at(
          entry.key().place(), () -> namespace.add(entry.key().text(), entry.value().text()));
    }
  }
}
