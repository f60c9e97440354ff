package io.github.microvisorfake.journal;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Builds recorded requests; {@link RecordedRequest#builder()} and {@link
 * RecordedRequest#toBuilder()} return a builder. The server records its requests itself; the
 * builder is for tests of code that reads recorded requests, such as a log format.
 *
 * <pre>{@code
 * RecordedRequest rejected =
 *     RecordedRequest.builder().method("GET").path("/v1/Devices/x").status(404).code(20404).build();
 * }</pre>
 *
 * <p>Not safe for use by multiple threads.
 */
public final class RecordedRequestBuilder {

  private static final URI ANY_SERVER = URI.create("http://localhost");

  long number;
  Optional<String> accountSid = Optional.empty();
  Instant time = Instant.EPOCH;
  String method = "GET";
  String path = "/";
  List<RecordedParameter> parameters = List.of();
  int status = 200;
  int code;
  Optional<String> explanation = Optional.empty();
  Duration duration = Duration.ZERO;
  Optional<String> signedBy = Optional.empty();
  Optional<RecordedFault> fault = Optional.empty();
  URI serverUri = ANY_SERVER;
  List<RecordedHeader> requestHeaders = List.of();
  List<RecordedHeader> responseHeaders = List.of();
  Optional<String> responseBody = Optional.empty();

  RecordedRequestBuilder() {}

  RecordedRequestBuilder(RecordedRequest request) {
    number = request.number();
    accountSid = request.accountSid();
    time = request.time();
    method = request.method();
    path = request.path();
    parameters = request.parameters();
    status = request.status();
    code = request.code();
    explanation = request.explanation();
    duration = request.duration();
    signedBy = request.signedBy();
    fault = request.fault();
    serverUri = request.serverUri();
    requestHeaders = request.requestHeaders();
    responseHeaders = request.responseHeaders();
    responseBody = request.responseBody();
  }

  /** Sets the number of the request. Defaults to 0, the number of requests without an account. */
  public RecordedRequestBuilder number(long number) {
    this.number = number;
    return this;
  }

  /** Sets the SID of the account. Defaults to none, as for requests without an account. */
  public RecordedRequestBuilder accountSid(String accountSid) {
    this.accountSid = Optional.of(accountSid);
    return this;
  }

  /** Sets when the server responded. Defaults to {@link Instant#EPOCH}. */
  public RecordedRequestBuilder time(Instant time) {
    this.time = time;
    return this;
  }

  /** Sets the HTTP method. Defaults to {@code GET}. */
  public RecordedRequestBuilder method(String method) {
    this.method = method;
    return this;
  }

  /** Sets the percent-encoded path, without a query. Defaults to {@code /}. */
  public RecordedRequestBuilder path(String path) {
    this.path = path;
    return this;
  }

  /** Sets the parameters of the query and the form. Defaults to none. */
  public RecordedRequestBuilder parameters(List<RecordedParameter> parameters) {
    this.parameters = List.copyOf(parameters);
    return this;
  }

  /** Sets the status of the response. Defaults to 200. */
  public RecordedRequestBuilder status(int status) {
    this.status = status;
    return this;
  }

  /** Sets the Twilio error code. Defaults to 0, which means no error. */
  public RecordedRequestBuilder code(int code) {
    this.code = code;
    return this;
  }

  /** Sets the explanation of the response. Defaults to none. */
  public RecordedRequestBuilder explanation(String explanation) {
    this.explanation = Optional.of(explanation);
    return this;
  }

  /** Sets how long the server took to respond. Defaults to {@link Duration#ZERO}. */
  public RecordedRequestBuilder duration(Duration duration) {
    this.duration = duration;
    return this;
  }

  /**
   * Sets the SID of the public key that verified the signature. Defaults to none, as for requests
   * that are not signed.
   */
  public RecordedRequestBuilder signedBy(String publicKeySid) {
    this.signedBy = Optional.of(publicKeySid);
    return this;
  }

  /** Sets the fault that struck the request. Defaults to none. */
  public RecordedRequestBuilder fault(RecordedFault fault) {
    this.fault = Optional.of(fault);
    return this;
  }

  /** Sets the base URL of the server. Defaults to {@code http://localhost}. */
  public RecordedRequestBuilder serverUri(URI uri) {
    this.serverUri = Objects.requireNonNull(uri, "uri");
    return this;
  }

  /** Sets the headers of the request. Defaults to none. */
  public RecordedRequestBuilder requestHeaders(List<RecordedHeader> headers) {
    this.requestHeaders = List.copyOf(headers);
    return this;
  }

  /** Sets the headers of the response. Defaults to none. */
  public RecordedRequestBuilder responseHeaders(List<RecordedHeader> headers) {
    this.responseHeaders = List.copyOf(headers);
    return this;
  }

  /** Sets the body of the response. Defaults to none. */
  public RecordedRequestBuilder responseBody(String body) {
    this.responseBody = Optional.of(body);
    return this;
  }

  /** Returns a new recorded request. */
  public RecordedRequest build() {
    return new RecordedRequest(this);
  }
}
