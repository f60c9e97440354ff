package io.github.microvisorfake.internal.store;

import io.github.microvisorfake.journal.RecordedFault;
import io.github.microvisorfake.journal.RecordedHeader;
import io.github.microvisorfake.journal.RecordedParameter;
import io.github.microvisorfake.journal.RecordedRequest;
import java.util.List;
import java.util.Optional;

/** Estimates the memory that a recorded request takes. */
public final class RequestSize {

  /** The request itself, its time and duration, and its place in a journal. */
  private static final long REQUEST_BYTES = 250;

  /** A parameter and its optional value, without their texts. */
  private static final long PARAMETER_BYTES = 50;

  /** A text without its characters. */
  private static final long TEXT_BYTES = 50;

  /** A header without its texts; names are usually shared. */
  private static final long HEADER_BYTES = 30;

  private RequestSize() {}

  /** Returns the size in bytes. It is never too low, but up to twice too high for ASCII texts. */
  public static long bytes(RecordedRequest request) {
    long bytes = REQUEST_BYTES + bytes(request.method()) + bytes(request.path());
    bytes += bytes(request.explanation()) + bytes(request.signedBy());
    if (request.fault().isPresent()) {
      bytes += bytes(request.fault().get());
    }
    for (RecordedParameter parameter : request.parameters()) {
      bytes += PARAMETER_BYTES + bytes(parameter.name()) + bytes(parameter.value());
    }
    bytes += bytes(request.responseBody());
    return bytes + bytes(request.requestHeaders()) + bytes(request.responseHeaders());
  }

  private static long bytes(List<RecordedHeader> headers) {
    long bytes = TEXT_BYTES;
    for (RecordedHeader header : headers) {
      bytes += HEADER_BYTES + bytes(header.name()) + bytes(header.value());
    }
    return bytes;
  }

  private static long bytes(RecordedFault fault) {
    return TEXT_BYTES + bytes(fault.name()) + bytes(fault.delivered());
  }

  private static long bytes(Optional<String> text) {
    return text.isPresent() ? bytes(text.get()) : 0;
  }

  private static long bytes(String text) {
    return TEXT_BYTES + (long) text.length() * Character.BYTES;
  }
}
