package io.github.microvisorfake.internal.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A percent-encoded path in which an asterisk stands for any text within one segment. It is
 * compared with decoded segments.
 */
public final class PathPattern {

  /** This list's path, whose slash at the end is optional. */
  private static final String PUBLIC_KEYS = "/v1/Credentials/PublicKeys/";

  private static final Pattern SID = Pattern.compile("[A-Z]{2}[0-9a-fA-F]{32}");

  private static final Set<String> ALWAYS_REJECTED = Set.of("", ".", "..");

  private final List<SegmentPattern> segments;

  private PathPattern(List<SegmentPattern> segments) {
    this.segments = segments;
  }

  /**
   * Returns the pattern of a path.
   *
   * @throws IllegalArgumentException if no request can have the path
   */
  public static PathPattern of(String path) {
    if (!path.startsWith("/") || path.contains("?")) {
      throw noSuchPath(
          path, "a path starts with / and contains no host or query, as in /v1/Secrets");
    }
    return new PathPattern(segments(path).map(segment -> segment(segment, path)).toList());
  }

  /**
   * Returns whether a path has an empty segment, or one that is {@code .} or {@code ..} before
   * decoding. A request with such a path is always rejected.
   */
  public static boolean isMalformed(String path) {
    return segments(path).anyMatch(segment -> ALWAYS_REJECTED.contains(segment));
  }

  private static Stream<String> segments(String path) {
    int end = path.length() - (path.equals(PUBLIC_KEYS) ? 1 : 0);
    return Stream.of(path.substring(1, end).split("/", -1));
  }

  private static IllegalArgumentException noSuchPath(String path, String remedy) {
    return new IllegalArgumentException(
        "no request can have the path '" + UnicodeEscapes.escapeControls(path) + "'; " + remedy);
  }

  private static SegmentPattern segment(String segment, String path) {
    List<String> texts =
        Stream.of(segment.split("\\*", -1)).map(text -> decoded(text, path)).toList();
    // SIDs compare without regard to case.
    return new SegmentPattern(texts, SID.matcher(segment).matches());
  }

  private static String decoded(String text, String path) {
    try {
      return UTF_8.newDecoder().decode(unescaped(text)).toString();
    } catch (CharacterCodingException | NumberFormatException e) {
      throw noSuchPath(path, "write a percent sign as %25, and other characters as UTF-8");
    }
  }

  private static ByteBuffer unescaped(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    ByteBuffer decoded = ByteBuffer.allocate(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      boolean isEscape = bytes[i] == '%';
      decoded.put(
          isEscape ? (byte) (hexDigit(bytes, i + 1) << 4 | hexDigit(bytes, i + 2)) : bytes[i]);
      i += isEscape ? 2 : 0;
    }
    return decoded.flip();
  }

  private static int hexDigit(byte[] bytes, int index) {
    int digit = index < bytes.length ? Character.digit(bytes[index], 16) : -1;
    if (digit < 0) {
      throw new NumberFormatException("not a hex digit");
    }
    return digit;
  }

  /**
   * Returns whether a path matches.
   *
   * @param path the names of each of its segments, any of which may match
   */
  public boolean matches(List<List<String>> path) {
    return path.size() == segments.size()
        && IntStream.range(0, path.size())
            .allMatch(i -> path.get(i).stream().anyMatch(name -> matches(i, name)));
  }

  private boolean matches(int index, String name) {
    return segments.get(index).matches(name);
  }
}
