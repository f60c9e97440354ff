package io.github.microvisorfake.bench.jvm;

import io.github.microvisorfake.bench.peer.RunningFake;
import java.util.Locale;

/**
 * Prints the bytes of heap per entry, for a million entries with 20-byte keys and 40-byte values.
 */
public final class EntryMemoryProgram {

  private static final int ENTRIES = 1_000_000;

  private EntryMemoryProgram() {}

  public static void main(String[] args) {
    try (RunningFake fake = RunningFake.start()) {
      add(fake, 0, 1_000);
      long before = Heap.usedBytes();
      add(fake, 1_000, 1_000 + ENTRIES);
      System.out.println((Heap.usedBytes() - before) / (double) ENTRIES);
    }
  }

  private static void add(RunningFake fake, int from, int to) {
    for (int i = from; i < to; i++) {
      fake.device()
          .addConfig(
              String.format(Locale.ROOT, "config-%013d", i),
              String.format(Locale.ROOT, "mqtt-%035d", i));
    }
  }
}
