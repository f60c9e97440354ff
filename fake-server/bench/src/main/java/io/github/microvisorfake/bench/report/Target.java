package io.github.microvisorfake.bench.report;

import java.util.Locale;

/**
 * The target of a result.
 *
 * @param limit the limit, in the unit of the result
 * @param atMost whether the limit is a maximum; otherwise it is a minimum
 * @param must whether the target is a requirement; otherwise it is hoped for
 */
public record Target(double limit, boolean atMost, boolean must) {

  public static Target must(double limit, boolean atMost) {
    return new Target(limit, atMost, true);
  }

  public static Target atMost(double limit) {
    return new Target(limit, true, false);
  }

  /** Returns the verdict, such as {@code ≤ 1.35: met}. */
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
