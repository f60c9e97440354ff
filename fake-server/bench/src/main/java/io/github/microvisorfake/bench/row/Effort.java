package io.github.microvisorfake.bench.row;

/**
 * The number and length of measurements.
 *
 * @param starts the number of new JVMs per start that is measured
 * @param jvms the number of new JVMs for each other measurement
 * @param warmUpSeconds the seconds of load before the measurement
 * @param seconds the seconds of load that are measured
 * @param forks the number of forks of JMH
 */
public record Effort(int starts, int jvms, double warmUpSeconds, double seconds, int forks) {

  public static final Effort FULL = new Effort(15, 7, 4, 4, 5);
  public static final Effort QUICK = new Effort(5, 3, 2, 2, 1);
}
