package io.github.microvisorfake.bench.report;

import java.util.Locale;

/** The unit of a result in the table. */
public enum Unit {
  MILLIS("ms", 1e3),
  MICROS("µs", 1e6),
  BYTES("bytes", 1),
  MEGABYTES("MB", 1e-6),
  THOUSANDS_A_SECOND("k/s", 1e-3),
  COUNT("", 1);

  private final String name;
  private final double factor;

  Unit(String name, double factor) {
    this.name = name;
    this.factor = factor;
  }

  double factor() {
    return factor;
  }

  String text(double value) {
    return (number(value) + " " + name).strip();
  }

  /** Formats a value with three digits, or with all digits before the decimal point. */
  String number(double value) {
    double scaled = value * factor;
    double size = Math.abs(scaled);
    String format =
        size >= 100 || scaled == Math.rint(scaled) ? "%.0f" : size >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, format, scaled);
  }
}
