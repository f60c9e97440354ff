package io.github.microvisorfake.internal.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.microvisorfake.internal.http.PercentDecoder.Plus;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A path as it arrived, cut at its slashes. It is cut before anything is decoded, so that {@code
 * %2F} is a slash within a segment and not between two.
 */
public final class Path {

  private static final String JSON = ".json";

  private final String raw;
  private final List<String> segments;

  /** Whether it stands for itself, as most do: then nobody need decode it. */
  private final boolean plain;

  private Path(String raw, List<String> segments) {
    this.raw = raw;
    this.segments = segments;
    this.plain = PercentDecoder.isPlain(raw, Plus.LITERAL);
  }

  /** Cuts a path. One that does not begin with a slash has no segments. */
  public static Path of(String raw) {
    return new Path(raw, raw.startsWith("/") ? cut(raw) : List.of());
  }

  private static List<String> cut(String raw) {
    List<String> segments = new ArrayList<>();
    int start = 1;
    for (int end = raw.indexOf('/', 1); end >= 0; end = raw.indexOf('/', start)) {
      segments.add(raw.substring(start, end));
      start = end + 1;
    }
    segments.add(raw.substring(start));
    return Collections.unmodifiableList(segments);
  }

  /** The segments as they arrived, still encoded. */
  public List<String> rawSegments() {
    return segments;
  }

  /** Whether some segment is empty, or dots that a URL parser would resolve away. */
  public boolean hasEmptyOrDotSegments() {
    return segments.contains("") || hasDots();
  }

  /** Whether some segment is dots, which stand for another path. */
  public boolean hasDots() {
    return segments.contains(".") || segments.contains("..");
  }

  /** Whether the path holds a plus sign as such, which some clients send for a space. */
  public boolean hasPlus() {
    return raw.indexOf('+') >= 0;
  }

  /** Whether the path ends in {@code .json}, written just so. */
  public boolean endsInJson() {
    return raw.endsWith(JSON);
  }

  /** This path without the {@code .json} at its end, if it has one. */
  public Path withoutJson() {
    return endsInJson() ? of(raw.substring(0, raw.length() - JSON.length())) : this;
  }

  /**
   * The segments' texts.
   *
   * @throws MalformedTextException if an escape is incomplete or the bytes are not UTF-8
   */
  public List<String> decode(Plus plus) throws MalformedTextException {
    if (plain && (plus == Plus.LITERAL || !hasPlus())) {
      return segments;
    }
    List<String> texts = new ArrayList<>(segments.size());
    for (String segment : segments) {
      texts.add(PercentDecoder.decode(segment, plus));
    }
    return texts;
  }

  /**
   * The path to show to people: still encoded, its raw bytes read as UTF-8. Where they are not
   * UTF-8, they are shown as escapes.
   */
  @Override
  public String toString() {
    if (plain || PercentDecoder.isAscii(raw)) {
      return raw;
    }
    try {
      return PercentDecoder.utf8(ByteBuffer.wrap(raw.getBytes(ISO_8859_1)));
    } catch (MalformedTextException notUtf8) {
      return PercentEncoder.escapeNonAscii(raw);
    }
  }
}
