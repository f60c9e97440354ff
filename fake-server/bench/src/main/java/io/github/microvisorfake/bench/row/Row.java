package io.github.microvisorfake.bench.row;

import io.github.microvisorfake.bench.report.Report;
import java.io.IOException;

/** One thing that is measured, with all its peers in turn. */
@FunctionalInterface
public interface Row {

  void measure(Effort effort, Report report) throws IOException;
}
