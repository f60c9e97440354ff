package io.github.microvisorfake.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.microvisorfake.wire.ConnectionScript.ExpectedResponse;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A response with every header line as received, including interim responses.
 *
 * @param status the HTTP status code
 * @param headers the header lines in order, such as {@code Allow: GET, POST}
 * @param body the body; empty if none is expected, then any body remains unread on the connection
 */
record RawResponse(int status, List<String> headers, String body) {

  private static final String EXPLANATION = "X-Microvisor-Fake-Explain: ";

  /** One line of printable ASCII, at most 1 KiB long. */
  private static final Pattern EXPLANATION_FORMAT = Pattern.compile("[!-~][ -~]{9,1022}[!-~]");

  static RawResponse read(InputStream in, boolean hasBody) throws IOException {
    int status = Integer.parseInt(line(in).split(" ")[1]);
    List<String> headers = new ArrayList<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      headers.add(line);
    }
    String body = hasBody ? new String(in.readNBytes(length(headers)), UTF_8) : "";
    return new RawResponse(status, headers, body);
  }

  private static int length(List<String> headers) {
    return value(headers, "Content-Length: ").map(Integer::parseInt).orElse(0);
  }

  private static Optional<String> value(List<String> headers, String start) {
    return headers.stream()
        .filter(header -> header.startsWith(start))
        .map(header -> header.substring(start.length()))
        .findFirst();
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("the connection closed without a response");
      }
      line.write(b);
    }
    return line.toString(ISO_8859_1).replaceFirst("\r$", "");
  }

  /** Returns the body with placeholders for values that differ between runs. */
  String comparableBody() {
    return body.replace("2026-01-02T03:04:05Z", "{date}")
        .replaceAll("P[AB][0-9a-f]{32}", "{token}")
        .replaceAll("KA(?!(?:0a|0b|99){16})[0-9a-f]{32}", "{KA}")
        .replaceAll("SK[0-9a-f]{32}", "{SK}")
        .replaceAll("\"secret\":\"[0-9a-f]{32}\"", "\"secret\":\"{secret}\"");
  }

  /** Returns the header lines with placeholders for values that have the right format. */
  List<String> comparableHeaders(ExpectedResponse expected) {
    return headers.stream()
        .map(
            header ->
                header
                    .replaceFirst("^Date: \\w{3}, \\d\\d \\w{3} \\d{4} [\\d:]{8} GMT$", "Date")
                    .replaceFirst("^Twilio-Request-Id: RQ[0-9a-f]{32}$", "Twilio-Request-Id")
                    .replaceFirst(
                        "^Twilio-Request-Duration: \\d+\\.\\d{3}$", "Twilio-Request-Duration")
                    .replaceFirst(
                        "^Twilio-Concurrent-Requests: [1-9]\\d*$", "Twilio-Concurrent-Requests"))
        .map(header -> explanation(header, expected))
        .toList();
  }

  /** Replaces an explanation that matches the expected pattern by that pattern. */
  private static String explanation(String header, ExpectedResponse expected) {
    String text = header.replaceFirst("^" + EXPLANATION, "");
    return value(expected.headers(), EXPLANATION)
        .filter(pattern -> header.startsWith(EXPLANATION) && matches(text, pattern))
        .map(pattern -> EXPLANATION + pattern)
        .orElse(header);
  }

  private static boolean matches(String text, String pattern) {
    String regex = "\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E";
    return EXPLANATION_FORMAT.matcher(text).matches() && text.matches(regex);
  }
}
