package io.github.microvisorfake.internal.arrange;

import io.github.microvisorfake.internal.seed.SeedEntry;
import io.github.microvisorfake.internal.seed.SeedObject;
import java.util.List;

/** Adds the configs and secrets of a seed to an account or a device. */
final class EntrySeeding {

  private EntrySeeding() {}

  static void run(SeedPositions positions, SeedObject source, ConfigsAndSecrets owner) {
    add(positions, source.entries("configs"), owner.configs());
    add(positions, source.entries("secrets"), owner.secrets());
  }

  private static void add(SeedPositions positions, List<SeedEntry> entries, Entries namespace) {
    for (SeedEntry entry : entries) {
      positions.at(
          entry.key().location(), () -> namespace.add(entry.key().text(), entry.value().text()));
    }
  }
}
