package io.github.microvisorfake.internal.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.microvisorfake.internal.http.PercentDecoder.Plus;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A path as received, split at its slashes. It is split before it is decoded, so that {@code %2F}
 * is a slash within a segment and does not separate two.
 */
public final class Path {

  private static final String JSON = ".json";

  private final String raw;
  private final List<String> segments;

  private final boolean nothingToDecode;

  private Path(String raw, List<String> segments) {
    this.raw = raw;
    this.segments = segments;
    this.nothingToDecode = PercentDecoder.hasNothingToDecode(raw, Plus.LITERAL);
  }

  /** Splits a path. A path that does not begin with a slash has no segments. */
  public static Path of(String raw) {
    return new Path(raw, raw.startsWith("/") ? split(raw) : List.of());
  }

  private static List<String> split(String raw) {
    List<String> segments = new ArrayList<>();
    int start = 1;
    for (int end = raw.indexOf('/', 1); end >= 0; end = raw.indexOf('/', start)) {
      segments.add(raw.substring(start, end));
      start = end + 1;
    }
    segments.add(raw.substring(start));
    return Collections.unmodifiableList(segments);
  }

  /** Returns the segments as received, still encoded. */
  public List<String> rawSegments() {
    return segments;
  }

  /** Returns whether a segment is empty, {@code .} or {@code ..}. */
  public boolean hasEmptyOrDotSegments() {
    return segments.contains("") || hasDotSegments();
  }

  /** Returns whether a segment is {@code .} or {@code ..}, which URL parsers resolve. */
  public boolean hasDotSegments() {
    return segments.contains(".") || segments.contains("..");
  }

  /**
   * Returns whether the path contains an unencoded plus sign, which some clients send for a space.
   */
  public boolean hasPlus() {
    return raw.indexOf('+') >= 0;
  }

  /** Returns whether the path ends in {@code .json}, unencoded and in lower case. */
  public boolean endsInJson() {
    return raw.endsWith(JSON);
  }

  /** Returns this path without a {@code .json} at its end. */
  public Path withoutJson() {
    return endsInJson() ? of(raw.substring(0, raw.length() - JSON.length())) : this;
  }

  /**
   * Returns the decoded segments.
   *
   * @throws MalformedTextException if an escape is incomplete or the bytes are not UTF-8
   */
  public List<String> decode(Plus plus) throws MalformedTextException {
    if (nothingToDecode && (plus == Plus.LITERAL || !hasPlus())) {
      return segments;
    }
    List<String> texts = new ArrayList<>(segments.size());
    for (String segment : segments) {
      texts.add(PercentDecoder.decode(segment, plus));
    }
    return texts;
  }

  /**
   * Returns the path for messages: still encoded, with raw bytes decoded as UTF-8, or escaped if
   * they are not UTF-8. User names and passwords are hidden.
   */
  @Override
  public String toString() {
    return UserInformation.hiddenIn(nothingToDecode ? raw : readable(raw));
  }

  static String shown(String raw) {
    return UserInformation.hiddenIn(readable(raw));
  }

  private static String readable(String raw) {
    if (PercentDecoder.isAscii(raw)) {
      return raw;
    }
    try {
      return PercentDecoder.utf8(ByteBuffer.wrap(raw.getBytes(ISO_8859_1)));
    } catch (MalformedTextException notUtf8) {
      return PercentEncoder.escapeNonAscii(raw);
    }
  }
}
