package io.github.microvisorfake.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Builds recorded requests; {@link RecordedRequest#builder()} returns one. The server makes its own
 * requests; this is for tests of code that reads them, such as a log format.
 *
 * <pre>{@code
 * RecordedRequest refused =
 *     RecordedRequest.builder().method("GET").path("/v1/Devices/x").status(404).code(20404).build();
 * }</pre>
 *
 * <p>Not safe for use by several threads.
 */
public final class RecordedRequestBuilder {

  long number;
  Instant time = Instant.EPOCH;
  String method = "GET";
  String path = "/";
  List<RecordedParameter> parameters = List.of();
  int status = 200;
  int code;
  Optional<String> explanation = Optional.empty();
  Duration duration = Duration.ZERO;

  RecordedRequestBuilder() {}

  /** Sets the number. Defaults to 0, as of a request that named no account. */
  public RecordedRequestBuilder number(long number) {
    this.number = number;
    return this;
  }

  /** Sets when the request was answered. Defaults to {@link Instant#EPOCH}. */
  public RecordedRequestBuilder time(Instant time) {
    this.time = time;
    return this;
  }

  /** Sets the method. Defaults to {@code GET}. */
  public RecordedRequestBuilder method(String method) {
    this.method = method;
    return this;
  }

  /** Sets the path, encoded and without a query. Defaults to {@code /}. */
  public RecordedRequestBuilder path(String path) {
    this.path = path;
    return this;
  }

  /** Sets the parameters of query and form. Defaults to none. */
  public RecordedRequestBuilder parameters(List<RecordedParameter> parameters) {
    this.parameters = List.copyOf(parameters);
    return this;
  }

  /** Sets the status of the response. Defaults to 200. */
  public RecordedRequestBuilder status(int status) {
    this.status = status;
    return this;
  }

  /** Sets the error's number in Twilio's dictionary. Defaults to 0, for no error. */
  public RecordedRequestBuilder code(int code) {
    this.code = code;
    return this;
  }

  /** Sets why the response was what it was. Defaults to no explanation. */
  public RecordedRequestBuilder explanation(String explanation) {
    this.explanation = Optional.of(explanation);
    return this;
  }

  /** Sets how long the response took. Defaults to {@link Duration#ZERO}. */
  public RecordedRequestBuilder duration(Duration duration) {
    this.duration = duration;
    return this;
  }

  /** Returns a request of what was set. */
  public RecordedRequest build() {
    return new RecordedRequest(this);
  }
}
