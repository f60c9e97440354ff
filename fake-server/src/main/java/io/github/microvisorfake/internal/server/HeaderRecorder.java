package io.github.microvisorfake.internal.server;

import static io.undertow.util.Headers.ACCEPT;
import static io.undertow.util.Headers.ACCEPT_CHARSET;
import static io.undertow.util.Headers.ACCEPT_ENCODING;
import static io.undertow.util.Headers.ACCEPT_LANGUAGE;
import static io.undertow.util.Headers.AUTHORIZATION;
import static io.undertow.util.Headers.CONNECTION;
import static io.undertow.util.Headers.CONTENT_LENGTH;
import static io.undertow.util.Headers.CONTENT_TYPE;
import static io.undertow.util.Headers.HOST;
import static io.undertow.util.Headers.USER_AGENT;

import io.github.microvisorfake.internal.auth.BasicCredentials;
import io.github.microvisorfake.internal.http.Explanation;
import io.github.microvisorfake.internal.http.Header;
import io.github.microvisorfake.internal.http.Headers;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.http.ResponseBody;
import io.github.microvisorfake.internal.store.Credentials;
import io.github.microvisorfake.internal.store.SidType;
import io.github.microvisorfake.internal.text.Truncation;
import io.github.microvisorfake.journal.RecordedHeader;
import io.github.microvisorfake.journal.RecordedRequest;
import io.undertow.util.HttpString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Collects the headers of a request or of a response for the journal, without credentials. Texts
 * are not copied unless they have to be changed.
 */
final class HeaderRecorder {

  /** The maximum length of all names and values together; the last values are cut. */
  private static final int MAX_TOTAL_LENGTH = 8_192;

  private static final String BASIC = "Basic ";
  private static final String HIDDEN_PASSWORD = ":" + RecordedHeader.REDACTED;
  private static final int USUAL_NUMBER = 8;

  /** Headers of every client that hold no credentials, so that they need not be searched. */
  private static final Set<HttpString> COMMON =
      Set.of(
          ACCEPT,
          ACCEPT_CHARSET,
          ACCEPT_ENCODING,
          ACCEPT_LANGUAGE,
          CONNECTION,
          CONTENT_LENGTH,
          CONTENT_TYPE,
          HOST,
          USER_AGENT);

  private static final Pattern SECRET_NAME =
      Pattern.compile(
          "(?i)auth|client-validation|cookie|credential|jwt|passw|secret|session|signature|token"
              + "|(access|api|private|subscription)-?key");

  private static final Pattern SECRET_VALUE =
      Pattern.compile("(?i)(Basic|Bearer|Digest|Negotiate|Token) .*");

  private final List<RecordedHeader> recorded = new ArrayList<>(USUAL_NUMBER);
  private int left = MAX_TOTAL_LENGTH;

  private HeaderRecorder() {}

  static List<RecordedHeader> ofRequest(Exchange exchange) {
    HeaderRecorder recorder = new HeaderRecorder();
    exchange
        .request()
        .headers()
        .forEach((name, value) -> recorder.addOfRequest(name, value, exchange));
    return List.copyOf(recorder.recorded);
  }

  /** Also those that are added when the response is sent, except for those of the connection. */
  static List<RecordedHeader> ofResponse(Response response) {
    HeaderRecorder recorder = new HeaderRecorder();
    for (Header header : response.headers()) {
      recorder.add(header.name().toString(), header.value());
    }
    response.explanation().ifPresent(text -> recorder.add(Explanation.HEADER.toString(), text));
    if (response.body().isPresent()) {
      ResponseBody body = response.body().get();
      recorder.add(CONTENT_TYPE.toString(), body.contentType());
    }
    return recorder.recorded;
  }

  private void addOfRequest(HttpString name, String value, Exchange exchange) {
    if (name.equals(AUTHORIZATION)) {
      add(name.toString(), authorization(exchange));
    } else if (COMMON.contains(name)) {
      add(name.toString(), value.indexOf('@') < 0 ? value : Headers.readable(value));
    } else if (isSecret(name.toString(), value)) {
      add(name.toString(), RecordedHeader.REDACTED);
    } else {
      add(name.toString(), Headers.readable(value));
    }
  }

  private static boolean isSecret(String name, String value) {
    return SECRET_NAME.matcher(name).find() || SECRET_VALUE.matcher(value).matches();
  }

  /** Shows the user name only if it is a SID, because it may be a misplaced password. */
  private static String authorization(Exchange exchange) {
    Optional<String> sid = exchange.storedCredentials().map(Credentials::sid);
    return sid.or(() -> sentSid(exchange))
        .map(user -> BASIC + user + HIDDEN_PASSWORD)
        .orElse(RecordedHeader.REDACTED);
  }

  /** Returns whether a recorded value is that of a user name. */
  static boolean isAuthorization(String recorded, String sid) {
    return recorded.length() == BASIC.length() + sid.length() + HIDDEN_PASSWORD.length()
        && recorded.startsWith(sid, BASIC.length())
        && recorded.endsWith(HIDDEN_PASSWORD);
  }

  private static Optional<String> sentSid(Exchange exchange) {
    return exchange
        .sentCredentials()
        .map(BasicCredentials::username)
        .filter(name -> SidType.ACCOUNT.matches(name) || SidType.API_KEY.matches(name));
  }

  private void add(String name, String value) {
    if (recorded.size() < RecordedRequest.MAX_HEADERS) {
      recorded.add(new RecordedHeader(cut(name), cut(value)));
    }
  }

  private String cut(String text) {
    String shown = Truncation.of(text, Math.min(RecordedRequest.MAX_HEADER_LENGTH, left));
    left = Math.max(0, left - text.length());
    return shown;
  }
}
