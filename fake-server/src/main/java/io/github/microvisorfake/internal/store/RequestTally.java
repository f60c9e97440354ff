package io.github.microvisorfake.internal.store;

import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.journal.RequestCounts;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts requests by the status of their responses, independent of whether they are still kept.
 *
 * <p>Not safe for use by multiple threads.
 */
final class RequestTally {

  private final Map<Integer, Long> statuses = new HashMap<>();
  private final Map<Integer, Long> arrangedErrors = new HashMap<>();
  private long explainedSuccesses;

  void add(RecordedRequest request) {
    count(request, 1);
  }

  void remove(RecordedRequest request) {
    count(request, -1);
  }

  private void count(RecordedRequest request, long number) {
    statuses.merge(request.status(), number, Long::sum);
    if (request.isArrangedError()) {
      arrangedErrors.merge(request.status(), number, Long::sum);
    }
    if (request.isExplainedSuccess()) {
      explainedSuccesses += number;
    }
  }

  RequestCounts counts() {
    return RequestCounts.of(statuses, explainedSuccesses, arrangedErrors);
  }
}
