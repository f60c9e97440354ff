package io.github.microvisorfake.bench.report;

import java.util.List;
import java.util.Locale;

/**
 * What repeated measurements gave, one from each fresh JVM.
 *
 * @param values in the base unit: seconds, bytes, requests in a second, plain numbers
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

  /** The median and, where they differ, the least and the greatest. */
  public String in(Unit unit) {
    String median = unit.text(median());
    double least = values.get(0);
    double greatest = values.get(values.size() - 1);
    return least == greatest
        ? median
        : String.format(
            Locale.ROOT, "%s (%s – %s)", median, unit.number(least), unit.number(greatest));
  }
}
