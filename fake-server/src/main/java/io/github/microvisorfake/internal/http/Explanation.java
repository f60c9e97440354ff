package io.github.microvisorfake.internal.http;

/** Brings an explanation into the form of a header: one line of printable ASCII, at most 1 KiB. */
final class Explanation {

  private static final int MAX_LENGTH = 1024;
  private static final String CUT = "...";

  private Explanation() {}

  static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7F) {
        line.append(c);
      } else {
        line.append(String.format("\\u%04X", (int) c));
      }
      if (line.length() > MAX_LENGTH) {
        return line.substring(0, MAX_LENGTH - CUT.length()) + CUT;
      }
    }
    return line.toString();
  }
}
