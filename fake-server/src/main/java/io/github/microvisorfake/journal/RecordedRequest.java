package io.github.microvisorfake.journal;

import io.github.microvisorfake.internal.text.UnicodeEscapes;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A request that the server received, and its response. Recorded requests do not contain passwords,
 * values of secrets or uploaded keys. The path, and keys, names and values of configs, are recorded
 * as sent. Two requests are equal if all their properties are equal.
 *
 * <pre>{@code
 * for (RecordedRequest request : account.requests()) {
 *   System.out.println(request); // 1 POST /v1/Devices/UV…/Secrets (Key=wifi, Value) 201
 * }
 * }</pre>
 */
public final class RecordedRequest {

  /** The status of a request whose response could not be sent. */
  public static final int UNDELIVERED = 0;

  /**
   * The maximum length of a path and of a parameter's value, in UTF-16 code units. Longer texts are
   * truncated to this length, followed by {@code ...}.
   */
  public static final int MAX_LENGTH = 8192;

  /** The method of a request whose method HTTP does not define. */
  public static final String UNKNOWN_METHOD = "(unknown method)";

  /** The maximum length of all recorded values of a request together; the last are truncated. */
  public static final int MAX_VALUES_LENGTH = 10_000;

  /** The maximum number of recorded form parameters. */
  public static final int MAX_PARAMETERS = 50;

  /** The maximum number of recorded headers of a request, and of those of its response. */
  public static final int MAX_HEADERS = 50;

  /** The maximum length of a recorded name or value of a header, in characters. */
  public static final int MAX_HEADER_LENGTH = 1_024;

  /** The maximum length of the recorded beginning of the body of a response, in bytes. */
  public static final int MAX_BODY_BYTES = 4_096;

  private final long number;
  private final Optional<String> accountSid;
  private final Instant time;
  private final String method;
  private final String path;
  private final List<RecordedParameter> parameters;
  private final int status;
  private final int code;
  private final Optional<String> explanation;
  private final Duration duration;
  private final Optional<String> signedBy;
  private final Optional<RecordedFault> fault;
  private final URI serverUri;

  /** Unsorted, because most journals are never read. */
  final List<RecordedHeader> requestHeaders;

  private final List<RecordedHeader> responseHeaders;
  private final Optional<String> responseBody;

  RecordedRequest(RecordedRequestBuilder builder) {
    number = builder.number;
    accountSid = builder.accountSid;
    time = builder.time;
    method = builder.method;
    path = builder.path;
    parameters = builder.parameters;
    status = builder.status;
    code = builder.code;
    explanation = builder.explanation;
    duration = builder.duration;
    signedBy = builder.signedBy;
    fault = builder.fault;
    serverUri = builder.serverUri;
    requestHeaders = builder.requestHeaders;
    responseHeaders = builder.responseHeaders;
    responseBody = builder.responseBody;
  }

  /**
   * Returns a builder. The server records its requests itself; the builder is for tests of code
   * that reads recorded requests.
   */
  public static RecordedRequestBuilder builder() {
    return new RecordedRequestBuilder();
  }

  /** Returns a builder with the properties of this request. */
  public RecordedRequestBuilder toBuilder() {
    return new RecordedRequestBuilder(this);
  }

  /**
   * Returns the number of the request in its account, starting at 1, or 0 for a request without an
   * account: its user name is not the SID of an account or an API key of the server.
   */
  public long number() {
    return number;
  }

  /**
   * Returns the SID of the account that the user name of the request selects, directly or by an API
   * key, even if the password was wrong; empty for a request without an account.
   */
  public Optional<String> accountSid() {
    return accountSid;
  }

  /**
   * Returns when the server responded, by the account's clock, or by the system clock for a request
   * without an account.
   */
  public Instant time() {
    return time;
  }

  /**
   * Returns the HTTP method as received, such as {@code GET}, or {@value #UNKNOWN_METHOD} for a
   * text that is not one of the methods of RFC 9110 or {@code PATCH}: it may be a part of a body.
   */
  public String method() {
    return method;
  }

  /**
   * Returns the path as received, without the query and still percent-encoded; unencoded non-ASCII
   * bytes are shown as UTF-8. A user name and a password, as in a URL, are hidden. A path of more
   * than {@value #MAX_LENGTH} characters is truncated to this length and ends with {@code ...}.
   */
  public String path() {
    return path;
  }

  /**
   * Returns the {@code PageSize}, {@code Page} and {@code PageToken} parameters of the query and
   * the first {@value #MAX_PARAMETERS} parameters of the form, in the order of the request.
   */
  public List<RecordedParameter> parameters() {
    return parameters;
  }

  /**
   * Returns the status of the response, or {@value #UNDELIVERED} if the response could not be sent,
   * because the client closed the connection or the server failed. In that case the explanation
   * contains the status and the explanation that were not sent.
   */
  public int status() {
    return status;
  }

  /**
   * Returns the Twilio error code of the response, such as 20404, or 0 if the response was not an
   * error or was not delivered.
   */
  public int code() {
    return code;
  }

  /**
   * Returns one line that explains the reason for the response and the remedy. Most successful
   * responses have no explanation.
   */
  public Optional<String> explanation() {
    return explanation;
  }

  /**
   * Returns whether the response was successful (2xx) and has an explanation. Most of these
   * explanations tell that a part of the request was ignored.
   */
  public boolean isExplainedSuccess() {
    return status >= 200 && status <= 299 && explanation.isPresent();
  }

  /** Returns how long the server took to respond. */
  public Duration duration() {
    return duration;
  }

  /**
   * Returns the SID of the public key that verified the signature of the request; empty for a
   * request that was not signed or whose signature was rejected.
   */
  public Optional<String> signedBy() {
    return signedBy;
  }

  /** Returns the arranged fault that struck the request; empty if none did. */
  public Optional<RecordedFault> fault() {
    return fault;
  }

  /** Returns the base URL of the server that received the request. */
  public URI serverUri() {
    return serverUri;
  }

  /**
   * Returns the headers of the request: at most {@value #MAX_HEADERS}. The server sorts them by
   * name. Not recorded are the values of {@code Authorization}, except for the user name if it has
   * the form of a SID ({@code Basic AC…:(redacted)}); of {@code Proxy-Authorization}, {@code
   * Twilio-Client-Validation} and cookies; and of other headers whose name or value suggests
   * credentials, such as {@code X-Api-Key}.
   */
  public List<RecordedHeader> requestHeaders() {
    return requestHeaders;
  }

  /**
   * Returns the headers of the response that the server made, without those of the connection such
   * as {@code Connection}: at most {@value #MAX_HEADERS}.
   */
  public List<RecordedHeader> responseHeaders() {
    return responseHeaders;
  }

  /**
   * Returns the body of the response that the server made. A body of more than {@value
   * #MAX_BODY_BYTES} bytes is truncated and ends with {@code ...}. Empty if there is none, and for
   * the creation of API keys, whose body has the secret of the key. The bodies of secrets do not
   * have their values.
   */
  public Optional<String> responseBody() {
    return responseBody;
  }

  /**
   * Returns a {@code curl} command on one line that sends the request again, for a POSIX shell. It
   * has the address of the fake, and shell variables instead of values that are not recorded:
   * {@code $AUTH_TOKEN} or {@code $API_KEY_SECRET} for the password, and {@code $VALUE} for the
   * value of a secret. Of the headers it has those that change the response.
   *
   * <pre>{@code
   * curl -i -u "AC0123…:$AUTH_TOKEN" --data-urlencode Key=wifi_password --data-urlencode "Value=$VALUE" http://localhost:41234/v1/Secrets
   * }</pre>
   *
   * <p>Values that were truncated stay truncated. Parameters that the fake does not know and bodies
   * that are not forms are not recorded, so the command does not have them.
   */
  public String toCurl() {
    return new CurlCommand(this).text();
  }

  /**
   * Returns whether the response was an error that an arranged fault made: a status of 400 or more
   * of a request that was not applied.
   */
  public boolean isArrangedError() {
    return status >= 400 && fault.isPresent() && !fault.get().isApplied();
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
    return List.of(
        number,
        accountSid,
        time,
        method,
        path,
        parameters,
        status,
        code,
        explanation,
        duration,
        signedBy,
        fault,
        serverUri,
        requestHeaders,
        responseHeaders,
        responseBody);
  }

  /**
   * Returns one line with the number, method, path, parameters, status, code, fault and
   * explanation. Control and format characters are escaped.
   */
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
    fault.ifPresent(struck -> line.append(" [").append(struck).append(']'));
    explanation.ifPresent(why -> line.append(": ").append(why));
    return UnicodeEscapes.escapeControls(line.toString());
  }
}
