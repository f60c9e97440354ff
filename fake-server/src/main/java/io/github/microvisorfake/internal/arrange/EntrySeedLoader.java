package io.github.microvisorfake.internal.arrange;

import io.github.microvisorfake.internal.seed.SeedEntry;
import io.github.microvisorfake.internal.seed.SeedObject;
import java.util.List;

/** Adds the configs and secrets of a seed to an account or a device. */
final class EntrySeedLoader {

  private EntrySeedLoader() {}

  static void run(SeedErrorLocator locator, SeedObject source, ConfigsAndSecrets owner) {
    add(locator, source.entries("configs"), owner.configs());
    add(locator, source.entries("secrets"), owner.secrets());
  }

  private static void add(SeedErrorLocator locator, List<SeedEntry> entries, Entries namespace) {
    for (SeedEntry entry : entries) {
      if (entry.isFingerprint()) {
        locator.check(entry.value().location(), EntrySeedLoader::rejectFingerprint);
      }
      locator.at(
          entry.key().location(), () -> namespace.add(entry.key().text(), entry.value().text()));
    }
  }

  private static void rejectFingerprint() {
    throw new IllegalArgumentException(
        "this is the fingerprint of a secret, not its value; write the value, or export the seed with the values of secrets");
  }
}
