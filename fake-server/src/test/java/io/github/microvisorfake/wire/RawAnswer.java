package io.github.microvisorfake.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.microvisorfake.wire.Dialogue.Expected;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An answer with every header line as it came, interim answers included.
 *
 * @param status of HTTP
 * @param headers such as {@code Allow: GET, POST}, in the order of the wire
 * @param body empty where none is expected: whatever comes instead is left on the connection
 */
record RawAnswer(int status, List<String> headers, String body) {

  private static final String EXPLANATION = "X-Microvisor-Fake-Explain: ";

  /** One line of printable ASCII that says something, in 1 KiB. */
  private static final Pattern EXPLAINS = Pattern.compile("[!-~][ -~]{9,1022}[!-~]");

  static RawAnswer read(InputStream in, boolean hasBody) throws IOException {
    int status = Integer.parseInt(line(in).split(" ")[1]);
    List<String> headers = new ArrayList<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      headers.add(line);
    }
    String body = hasBody ? new String(in.readNBytes(length(headers)), UTF_8) : "";
    return new RawAnswer(status, headers, body);
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
        throw new EOFException("the connection closed without an answer");
      }
      line.write(b);
    }
    return line.toString(ISO_8859_1).replaceFirst("\r$", "");
  }

  /** The body with placeholders for what differs from run to run. */
  String comparableBody() {
    return body.replace("2026-01-02T03:04:05Z", "{date}")
        .replaceAll("P[AB][0-9a-f]{32}", "{token}");
  }

  /** The header lines with placeholders for values that are of the right form. */
  List<String> comparableHeaders(Expected expected) {
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

  /** An explanation that says what was expected becomes the expected one. */
  private static String explanation(String header, Expected expected) {
    String text = header.replaceFirst("^" + EXPLANATION, "");
    return value(expected.headers(), EXPLANATION)
        .filter(pattern -> header.startsWith(EXPLANATION) && says(text, pattern))
        .map(pattern -> EXPLANATION + pattern)
        .orElse(header);
  }

  private static boolean says(String text, String pattern) {
    String regex = "\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E";
    return EXPLAINS.matcher(text).matches() && text.matches(regex);
  }
}
