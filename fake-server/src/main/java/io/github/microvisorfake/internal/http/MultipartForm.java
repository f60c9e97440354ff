package io.github.microvisorfake.internal.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.microvisorfake.internal.http.MalformedTextException.Problem;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the parts of a body of the type {@code multipart/form-data} (RFC 7578) as parameters. A
 * part with a file name is one like any other, and its file name is dropped.
 *
 * <p>Undertow's parser is not used because it accepts bodies that end too early, and fails with
 * unchecked exceptions for some that are malformed. This one works on text in which each character
 * is one byte.
 */
final class MultipartForm {

  private static final String LINE_END = "\r\n";
  private static final int MAX_BOUNDARY = 70;

  private final String body;
  private final String delimiter;
  private final Map<String, String> fields = new LinkedHashMap<>();

  private MultipartForm(String body, String boundary) {
    // The first delimiter may be at the very beginning.
    this.body = LINE_END + body;
    this.delimiter = LINE_END + "--" + boundary;
  }

  /**
   * Returns the parameters by name; the last value of each.
   *
   * @param contentType the whole header, which has the boundary
   * @throws MalformedTextException if the body cannot be read to its end, or is not UTF-8
   */
  static Map<String, String> parse(String body, String contentType) throws MalformedTextException {
    String boundary =
        boundary(contentType)
            .orElseThrow(
                () ->
                    malformed(
                        "the header Content-Type has no boundary of 1 to 70 characters; let the client set this header"));
    MultipartForm form = new MultipartForm(body, boundary);
    form.readParts();
    return form.fields;
  }

  /** Returns the boundary in a header; empty if there is none of a valid length. */
  static Optional<String> boundary(String contentType) {
    return HeaderParameters.find(contentType, "boundary")
        .filter(text -> !text.isEmpty() && text.length() <= MAX_BOUNDARY);
  }

  private void readParts() throws MalformedTextException {
    Delimiter next = find(0);
    if (next.isLast()) {
      throw malformed("it has no part; send at least one");
    }
    while (!next.isLast()) {
      next = readPart(next.end());
    }
  }

  /** Reads a part and returns the delimiter after it. */
  private Delimiter readPart(int start) throws MalformedTextException {
    // The line end before the part may be the one before the next delimiter, or before no headers.
    int from = start - LINE_END.length();
    Delimiter next = find(from);
    int headersEnd = body.indexOf(LINE_END + LINE_END, from);
    if (headersEnd < 0 || headersEnd >= next.start()) {
      throw malformed("a part has no empty line after its headers; end lines with CRLF");
    }
    PartHeaders headers = PartHeaders.parse(body, start, headersEnd);
    int valueStart = Math.min(headersEnd + 2 * LINE_END.length(), next.start());
    fields.put(utf8(headers.name()), utf8(body.substring(valueStart, next.start())));
    return next;
  }

  /**
   * A delimiter between parts.
   *
   * @param start the index of the line end before it
   * @param end the index after its line
   * @param isLast whether no part follows
   */
  private record Delimiter(int start, int end, boolean isLast) {}

  private Delimiter find(int from) throws MalformedTextException {
    for (int start = body.indexOf(delimiter, from);
        start >= 0;
        start = body.indexOf(delimiter, start + 1)) {
      Optional<Delimiter> found = delimiterAt(start);
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw malformed(
        "it does not end in its boundary between two pairs of hyphens; send all of it, with the boundary of the header Content-Type");
  }

  /** Returns the delimiter, unless its line continues, as if it had a longer boundary. */
  private Optional<Delimiter> delimiterAt(int start) {
    int end = start + delimiter.length();
    boolean isLast = body.startsWith("--", end);
    end += isLast ? 2 : 0;
    while (end < body.length() && (body.charAt(end) == ' ' || body.charAt(end) == '\t')) {
      end++;
    }
    boolean hasLineEnd = body.startsWith(LINE_END, end);
    return hasLineEnd || (isLast && end == body.length())
        ? Optional.of(new Delimiter(start, end + (hasLineEnd ? LINE_END.length() : 0), isLast))
        : Optional.empty();
  }

  private static String utf8(String bytes) throws MalformedTextException {
    return PercentDecoder.utf8(ByteBuffer.wrap(bytes.getBytes(ISO_8859_1)));
  }

  static MalformedTextException malformed(String reason) {
    return new MalformedTextException(Problem.MULTIPART, reason);
  }
}
