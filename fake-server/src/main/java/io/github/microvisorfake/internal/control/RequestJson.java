package io.github.microvisorfake.internal.control;

import io.github.microvisorfake.journal.RecordedFault;
import io.github.microvisorfake.journal.RecordedHeader;
import io.github.microvisorfake.journal.RecordedParameter;
import io.github.microvisorfake.journal.RecordedRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request in a journal.
 *
 * @param parameters the names of the parameters, without their values
 * @param duration how long the request took, such as {@code PT0.001S}
 * @param fault the name of the effect of the fault that struck it
 * @param curl a command that sends it again
 */
record RequestJson(
    long number,
    String time,
    String method,
    String path,
    List<String> parameters,
    int status,
    int code,
    @Nullable String explanation,
    String duration,
    @Nullable String fault,
    HeadersJson headers,
    String curl) {

  /** The headers of the request and of its response, each as its name and its value. */
  private record HeadersJson(List<List<String>> request, List<List<String>> response) {

    static HeadersJson of(RecordedRequest request) {
      return new HeadersJson(pairs(request.requestHeaders()), pairs(request.responseHeaders()));
    }

    private static List<List<String>> pairs(List<RecordedHeader> headers) {
      return headers.stream().map(header -> List.of(header.name(), header.value())).toList();
    }
  }

  static RequestJson of(long number, RecordedRequest request) {
    return new RequestJson(
        number,
        request.time().toString(),
        request.method(),
        request.path(),
        request.parameters().stream().map(RecordedParameter::name).toList(),
        request.status(),
        request.code(),
        request.explanation().orElse(null),
        request.duration().toString(),
        request.fault().map(RecordedFault::name).map(FaultNames::ofRecorded).orElse(null),
        HeadersJson.of(request),
        request.toCurl());
  }
}
