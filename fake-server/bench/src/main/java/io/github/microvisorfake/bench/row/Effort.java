package io.github.microvisorfake.bench.row;

/**
 * How much is measured.
 *
 * @param starts fresh JVMs, where only their start is measured
 * @param jvms fresh ones, for each other measurement
 * @param warmUpSeconds of load before it counts
 * @param seconds of load that count
 * @param forks of JMH
 */
public record Effort(int starts, int jvms, double warmUpSeconds, double seconds, int forks) {

  public static final Effort FULL = new Effort(15, 7, 4, 4, 5);
  public static final Effort QUICK = new Effort(5, 3, 2, 2, 1);
}
