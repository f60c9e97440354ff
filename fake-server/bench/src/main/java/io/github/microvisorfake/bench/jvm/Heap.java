package io.github.microvisorfake.bench.jvm;

/** The heap in use after garbage collection. */
final class Heap {

  private Heap() {}

  static long usedBytes() {
    long used = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
    }
    return used;
  }
}
