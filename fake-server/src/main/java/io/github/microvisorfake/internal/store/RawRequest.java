package io.github.microvisorfake.internal.store;

import io.github.microvisorfake.journal.RecordedRequest;
import java.util.stream.Stream;

/**
 * What of a request and its response is not recorded, as it was on the connection and with secrets.
 * It is only searched, and never shown.
 */
public interface RawRequest {

  /** Returns an estimate of the memory that this object takes, in bytes. */
  long bytes();

  /**
   * Returns the texts to search.
   *
   * @param recorded what is recorded of the request
   */
  Stream<SearchedText> texts(RecordedRequest recorded);
}
