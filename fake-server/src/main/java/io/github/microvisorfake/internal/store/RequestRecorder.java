package io.github.microvisorfake.internal.store;

import io.github.microvisorfake.journal.RecordedRequest;
import java.util.function.LongFunction;

/** Keeps recorded requests. */
public interface RequestRecorder {

  /** Records and returns the request that a function creates for its number. */
  RecordedRequest record(LongFunction<RecordedRequest> request);

  /** Replaces a request. The old request is no longer kept if it was dropped in the meantime. */
  void replace(RecordedRequest old, RecordedRequest replacement);
}
