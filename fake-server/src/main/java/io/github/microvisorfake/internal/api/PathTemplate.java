package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.text.EditDistance;
import java.util.List;
import java.util.stream.Stream;

/**
 * A path with variables, such as {@code /v1/Devices/{Device}/Secrets}.
 *
 * @param text as written in {@link Routes}
 * @param segments between the slashes
 */
record PathTemplate(String text, List<Segment> segments) {

  /** A segment too many or too few weighs as much as so many letters. */
  private static final int SEGMENT = 6;

  /**
   * What stands between two slashes.
   *
   * @param text the word, or the name of the variable
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
  }

  static PathTemplate of(String text) {
    return new PathTemplate(
        text, Stream.of(text.substring(1).split("/")).map(Segment::of).toList());
  }

  /** How many segments a path of this form has. */
  int length() {
    return segments.size();
  }

  /** Whether a path is of this form. Letter case counts. */
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

  /** How far a path is from this form: the letters to change, and more for each segment. */
  int distance(List<String> path) {
    int distance = SEGMENT * Math.abs(path.size() - segments.size());
    for (int i = 0; i < Math.min(path.size(), segments.size()); i++) {
      if (!segments.get(i).isVariable()) {
        distance += EditDistance.between(segments.get(i).text(), path.get(i));
      }
    }
    return distance;
  }
}
