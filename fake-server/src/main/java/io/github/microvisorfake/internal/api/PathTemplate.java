package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.http.PercentEncoder;
import io.github.microvisorfake.internal.text.EditDistance;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A path with variables, such as {@code /v1/Devices/{Device}/Secrets}.
 *
 * @param text the template as in {@link Routes}
 * @param segments the segments between the slashes
 */
record PathTemplate(String text, List<Segment> segments) {

  /** The distance of an additional or missing segment, in letters. */
  private static final int SEGMENT_WEIGHT = 6;

  /** How many letters of a near segment may have one error. */
  private static final int LETTERS_PER_ERROR = 3;

  /**
   * A segment of a template.
   *
   * @param text the literal text, or the name of the variable
   * @param isVariable whether it matches any text
   */
  record Segment(String text, boolean isVariable) {

    static Segment of(String written) {
      return written.startsWith("{")
          ? new Segment(written.substring(1, written.length() - 1), true)
          : new Segment(written, false);
    }

    boolean matches(String sent) {
      return isVariable || text.equals(sent);
    }

    boolean isNear(String sent) {
      int tolerated = Math.max(1, text.length() / LETTERS_PER_ERROR);
      return isVariable
          || (Math.abs(sent.length() - text.length()) <= tolerated
              && EditDistance.between(text.toLowerCase(Locale.ROOT), sent.toLowerCase(Locale.ROOT))
                  <= tolerated);
    }
  }

  static PathTemplate of(String text) {
    return new PathTemplate(
        text, Stream.of(text.substring(1).split("/")).map(Segment::of).toList());
  }

  /** Returns the number of segments. */
  int length() {
    return segments.size();
  }

  /** Returns whether a path matches this template, which is case-sensitive. */
  boolean matches(List<String> path) {
    if (path.size() != segments.size()) {
      return false;
    }
    for (int i = 0; i < path.size(); i++) {
      if (!segments.get(i).matches(path.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether the segment at an index is a variable. */
  boolean isVariable(int index) {
    return segments.get(index).isVariable();
  }

  /** Returns the path with these decoded segments. */
  static String encode(List<String> decoded) {
    return decoded.stream().map(PercentEncoder::segment).collect(Collectors.joining("/", "/", ""));
  }

  /**
   * Returns whether a path is this one with few wrong letters, in whatever letter case, and at most
   * one segment more or less.
   */
  boolean isNear(List<String> path) {
    int common = Math.min(path.size(), segments.size());
    return common > 1
        && Math.abs(path.size() - segments.size()) <= 1
        && IntStream.range(0, common).allMatch(i -> segments.get(i).isNear(path.get(i)));
  }

  /** Returns the value of a variable in a path that matches this template. */
  String variable(String name, List<String> path) {
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      if (segment.isVariable() && segment.text().equals(name)) {
        return path.get(i);
      }
    }
    throw new IllegalStateException(text + " has no {" + name + "}");
  }

  /**
   * Returns the distance of a path from this template: the number of letters to change, and more
   * for each additional or missing segment.
   */
  int distance(List<String> path) {
    int distance = SEGMENT_WEIGHT * Math.abs(path.size() - segments.size());
    for (int i = 0; i < Math.min(path.size(), segments.size()); i++) {
      if (!segments.get(i).isVariable()) {
        distance += EditDistance.between(segments.get(i).text(), path.get(i));
      }
    }
    return distance;
  }
}
