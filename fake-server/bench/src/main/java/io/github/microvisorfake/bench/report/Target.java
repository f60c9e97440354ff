package io.github.microvisorfake.bench.report;

import java.util.Locale;

/**
 * What a number should be.
 *
 * @param limit that it should not cross
 * @param atMost whether it should stay below; else above
 * @param must whether the build would be wrong otherwise; else it is hoped for
 */
public record Target(double limit, boolean atMost, boolean must) {

  public static Target must(double limit, boolean atMost) {
    return new Target(limit, atMost, true);
  }

  public static Target atMost(double limit) {
    return new Target(limit, true, false);
  }

  public static Target atLeast(double limit) {
    return new Target(limit, false, false);
  }

  /** Such as {@code at most 1.35: met}. */
  String judge(double value) {
    boolean met = atMost ? value <= limit : value >= limit;
    return String.format(
        Locale.ROOT,
        "%s %s%s: %s",
        atMost ? "≤" : "≥",
        Unit.COUNT.number(limit),
        must ? "" : " hoped for",
        met ? "met" : "**not met**");
  }
}
