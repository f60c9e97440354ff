package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A path with holes, such as {@code /v1/Devices/{Device}/Secrets}.
 *
 * @param text as written in {@link Routes}
 * @param segments between the slashes
 */
record PathTemplate(String text, List<String> segments) {

  /** A segment too many or too few weighs as much as so many letters. */
  private static final int SEGMENT = 6;

  static PathTemplate of(String text) {
    return new PathTemplate(text, List.of(text.substring(1).split("/")));
  }

  /** Whether a path is of this form. Letter case counts. */
  boolean matches(List<String> path) {
    if (path.size() != segments.size()) {
      return false;
    }
    for (int i = 0; i < path.size(); i++) {
      if (!isHole(segments.get(i)) && !segments.get(i).equals(path.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** What fills the holes of this template in a path that matches it, by name. */
  Map<String, String> fill(List<String> path) {
    Map<String, String> holes = new HashMap<>();
    for (int i = 0; i < path.size(); i++) {
      String segment = segments.get(i);
      if (isHole(segment)) {
        holes.put(segment.substring(1, segment.length() - 1), path.get(i));
      }
    }
    return holes;
  }

  /** How far a path is from this form: the letters to change, and more for each segment. */
  int distance(List<String> path) {
    int distance = SEGMENT * Math.abs(path.size() - segments.size());
    for (int i = 0; i < Math.min(path.size(), segments.size()); i++) {
      if (!isHole(segments.get(i))) {
        distance += Words.distance(segments.get(i), path.get(i));
      }
    }
    return distance;
  }

  private static boolean isHole(String segment) {
    return segment.startsWith("{");
  }
}
