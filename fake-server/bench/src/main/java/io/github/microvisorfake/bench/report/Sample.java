package io.github.microvisorfake.bench.report;

import java.util.List;
import java.util.Locale;

/**
 * The results of repeated measurements, one from each new JVM.
 *
 * @param values in the base unit: seconds, bytes, requests per second, plain numbers
 */
public record Sample(List<Double> values) {

  public Sample {
    values = values.stream().sorted().toList();
  }

  public double median() {
    int middle = values.size() / 2;
    return values.size() % 2 == 1
        ? values.get(middle)
        : (values.get(middle - 1) + values.get(middle)) / 2;
  }

  /** Returns the median and, if they differ, the minimum and the maximum. */
  public String in(Unit unit) {
    String median = unit.text(median());
    double minimum = values.get(0);
    double maximum = values.get(values.size() - 1);
    return minimum == maximum
        ? median
        : String.format(
            Locale.ROOT, "%s (%s – %s)", median, unit.number(minimum), unit.number(maximum));
  }
}
