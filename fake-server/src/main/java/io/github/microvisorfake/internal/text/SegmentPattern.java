package io.github.microvisorfake.internal.text;

import java.util.List;

/**
 * A segment of a path with any text between its texts. A regular expression is not used, because
 * with many asterisks it could take longer than anybody waits.
 *
 * @param texts the decoded texts around the asterisks; some may be empty
 * @param ignoresCase whether a segment without asterisks is compared without regard to case
 */
record SegmentPattern(List<String> texts, boolean ignoresCase) {

  /** Returns whether a decoded segment matches. */
  boolean matches(String name) {
    String first = texts.get(0);
    String last = texts.get(texts.size() - 1);
    if (texts.size() == 1) {
      return ignoresCase ? first.equalsIgnoreCase(name) : first.equals(name);
    }
    return name.length() >= first.length() + last.length()
        && name.startsWith(first)
        && name.endsWith(last)
        && containsInner(name.substring(first.length(), name.length() - last.length()));
  }

  /** The first place of each text leaves the most for those after it. */
  private boolean containsInner(String middle) {
    int end = 0;
    for (String text : texts.subList(1, texts.size() - 1)) {
      int start = middle.indexOf(text, end);
      if (start < 0) {
        return false;
      }
      end = start + text.length();
    }
    return true;
  }
}
