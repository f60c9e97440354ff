package io.github.microvisorfake.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One request, and how it was answered. Nothing in it is secret, so it can be logged and compared
 * as it is. Two are equal if all that they hold is equal.
 *
 * <pre>{@code
 * for (RecordedRequest request : account.requests()) {
 *   System.out.println(request); // 1 POST /v1/Devices/UV…/Secrets (Key=wifi, Value) 201
 * }
 * }</pre>
 */
public final class RecordedRequest {

  /** The status of a request whose response could not be delivered. */
  public static final int UNDELIVERED = 0;

  /** So much of a path, and of a parameter's value, is kept, in UTF-16 code units. */
  public static final int MAX_LENGTH = 8192;

  /** So many parameters of a form are kept. */
  public static final int MAX_PARAMETERS = 50;

  private final long number;
  private final Instant time;
  private final String method;
  private final String path;
  private final List<RecordedParameter> parameters;
  private final int status;
  private final int code;
  private final Optional<String> explanation;
  private final Duration duration;

  RecordedRequest(RecordedRequestBuilder builder) {
    number = builder.number;
    time = builder.time;
    method = builder.method;
    path = builder.path;
    parameters = builder.parameters;
    status = builder.status;
    code = builder.code;
    explanation = builder.explanation;
    duration = builder.duration;
  }

  /**
   * Returns a builder. The server makes its own requests; this is for tests of code that reads
   * them.
   */
  public static RecordedRequestBuilder builder() {
    return new RecordedRequestBuilder();
  }

  /** Returns the request's number: the account's are counted from 1; 0 if it named no account. */
  public long number() {
    return number;
  }

  /**
   * Returns when the request was answered, by the account's clock, or the real time if it named no
   * account.
   */
  public Instant time() {
    return time;
  }

  /** Returns the method as sent. */
  public String method() {
    return method;
  }

  /**
   * Returns the path as received: still encoded, without the query; cut after {@value #MAX_LENGTH}
   * characters.
   */
  public String path() {
    return path;
  }

  /**
   * Returns the parameters of the query ({@code PageSize}, {@code Page} and {@code PageToken} only)
   * and of the form (the first {@value #MAX_PARAMETERS}), in the order in which they came.
   */
  public List<RecordedParameter> parameters() {
    return parameters;
  }

  /**
   * Returns the status of the response; {@value #UNDELIVERED} if it could not be delivered, because
   * the client had closed the connection or the fake failed. The explanation then tells the status
   * that was not delivered.
   */
  public int status() {
    return status;
  }

  /** Returns the error's number in Twilio's dictionary; 0 if the response was no error. */
  public int code() {
    return code;
  }

  /**
   * Returns why the response was what it was, and what to do about it, in one line; empty for an
   * ordinary success.
   */
  public Optional<String> explanation() {
    return explanation;
  }

  /** Returns how long the fake took. */
  public Duration duration() {
    return duration;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecordedRequest that && components().equals(that.components());
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  private List<Object> components() {
    return List.of(number, time, method, path, parameters, status, code, explanation, duration);
  }

  /** Returns one line for people to read. */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder();
    line.append(number).append(' ').append(method).append(' ').append(path).append(' ');
    if (!parameters.isEmpty()) {
      line.append(
          parameters.stream()
              .map(RecordedParameter::toString)
              .collect(Collectors.joining(", ", "(", ") ")));
    }
    line.append(status);
    if (code != 0) {
      line.append(" (").append(code).append(')');
    }
    explanation.ifPresent(why -> line.append(": ").append(why));
    return line.toString();
  }
}
