package io.github.microvisorfake.internal.store;

import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.journal.RequestCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Counts requests by the status of their responses, independent of whether they are still kept.
 *
 * <p>Not safe for use by multiple threads.
 */
final class RequestTally {

  /** The numbers of one status. They change in place, because each request changes one. */
  private static final class Count {
    final int status;
    long all;
    long arranged;

    Count(int status) {
      this.status = status;
    }
  }

  /** An account has few different statuses. */
  private final List<Count> counts = new ArrayList<>();

  private long explainedSuccesses;

  void add(RecordedRequest request) {
    count(request, 1);
  }

  void remove(RecordedRequest request) {
    count(request, -1);
  }

  private void count(RecordedRequest request, long number) {
    Count count = of(request.status());
    count.all += number;
    if (request.isArrangedError()) {
      count.arranged += number;
    }
    if (request.isExplainedSuccess()) {
      explainedSuccesses += number;
    }
  }

  private Count of(int status) {
    for (Count count : counts) {
      if (count.status == status) {
        return count;
      }
    }
    Count first = new Count(status);
    counts.add(first);
    return first;
  }

  RequestCounts counts() {
    return RequestCounts.of(
        byStatus(count -> count.all), explainedSuccesses, byStatus(count -> count.arranged));
  }

  private Map<Integer, Long> byStatus(ToLongFunction<Count> number) {
    return counts.stream().collect(Collectors.toMap(count -> count.status, number::applyAsLong));
  }
}
