package io.github.microvisorfake.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One request, and how it was answered. Nothing in it is secret, so it can be logged and compared
 * as it is.
 *
 * <pre>{@code
 * for (RecordedRequest request : account.requests()) {
 *   System.out.println(request); // 1 POST /v1/Devices/UV…/Secrets (Key=wifi, Value) 201
 * }
 * }</pre>
 *
 * @param number counts the account's requests from 1; 0 if it named no account
 * @param time when it was answered, by the account's clock, or the real time if it named none
 * @param method as sent
 * @param path as received: still encoded, without the query; cut after {@value #MAX_LENGTH}
 *     characters
 * @param parameters of the query ({@code PageSize}, {@code Page} and {@code PageToken} only) and of
 *     the form (the first {@value #MAX_PARAMETERS}), in the order in which they came
 * @param status of the answer; {@value #UNDELIVERED} if it could not be delivered, because the
 *     client had closed the connection or the fake failed; the explanation then tells the status
 *     that was not delivered
 * @param code the error's number in Twilio's dictionary; 0 if the answer was no error
 * @param explanation why the answer was what it was, and what to do about it, in one line; empty
 *     for an ordinary success
 * @param duration how long the fake took
 */
public record RecordedRequest(
    long number,
    Instant time,
    String method,
    String path,
    List<RecordedParameter> parameters,
    int status,
    int code,
    Optional<String> explanation,
    Duration duration) {

  /** The status of a request whose response could not be delivered. */
  public static final int UNDELIVERED = 0;

  /** So much of a path, and of a parameter's value, is kept, in UTF-16 code units. */
  public static final int MAX_LENGTH = 8192;

  /** So many parameters of a form are kept. */
  public static final int MAX_PARAMETERS = 50;

  /** One line for people to read. */
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
