package io.github.microvisorfake.bench.row;

import io.github.microvisorfake.bench.report.Report;
import java.io.IOException;

/** A group of results: measures the fake and its peers, and adds rows to the report. */
@FunctionalInterface
public interface Row {

  void measure(Effort effort, Report report) throws IOException;
}
