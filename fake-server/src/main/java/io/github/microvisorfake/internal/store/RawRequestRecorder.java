package io.github.microvisorfake.internal.store;

import io.github.microvisorfake.journal.RecordedRequest;
import java.util.function.LongFunction;

/** Records a request in a journal together with what was on the connection. */
record RawRequestRecorder(Journal journal, RawRequest raw) implements RequestRecorder {

  @Override
  public RecordedRequest record(LongFunction<RecordedRequest> request) {
    return journal.record(request, raw);
  }

  @Override
  public void replace(RecordedRequest old, RecordedRequest replacement) {
    journal.replace(old, replacement);
  }
}
