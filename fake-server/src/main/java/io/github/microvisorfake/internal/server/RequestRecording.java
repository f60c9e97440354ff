package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.api.ParameterRecorder;
import io.github.microvisorfake.internal.api.ShownMethod;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.text.Truncation;
import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.journal.RecordedRequestBuilder;
import java.net.URI;
import java.time.Instant;

/** Decides what of a request and its response is recorded. */
final class RequestRecording {

  private final ParameterRecorder parameters;
  private final URI serverUri;
  private final SharedHeaders headers = new SharedHeaders();

  /**
   * Creates an object that decides about the requests of one server.
   *
   * @param parameters decides about the parameters
   * @param serverUri the base URL of the server
   */
  RequestRecording(ParameterRecorder parameters, URI serverUri) {
    this.parameters = parameters;
    this.serverUri = serverUri;
  }

  /**
   * Returns a request to record, without a number.
   *
   * @param now the time of the response
   */
  RecordedRequestBuilder of(Exchange exchange, Response response, Instant now) {
    RecordedRequestBuilder request =
        RecordedRequest.builder()
            .time(now)
            .method(ShownMethod.of(exchange.request().method()))
            .path(Truncation.of(exchange.path().toString(), RecordedRequest.MAX_LENGTH))
            .parameters(parameters.record(exchange.parameters(), exchange.route(), exchange.host()))
            .status(response.status())
            .code(response.code())
            .duration(exchange.duration())
            .serverUri(serverUri)
            .requestHeaders(headers.of(exchange))
            .responseHeaders(HeaderRecorder.ofResponse(response));
    exchange.storedCredentials().ifPresent(stored -> request.accountSid(stored.account().sid()));
    exchange.signedBy().ifPresent(request::signedBy);
    response.explanation().ifPresent(request::explanation);
    exchange.recordedFault().ifPresent(request::fault);
    if (!exchange.createsCredentials()) {
      response.bodyText(RecordedRequest.MAX_BODY_BYTES).ifPresent(request::responseBody);
    }
    return request;
  }
}
