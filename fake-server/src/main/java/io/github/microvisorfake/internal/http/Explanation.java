package io.github.microvisorfake.internal.http;

import io.github.microvisorfake.internal.text.UnicodeEscapes;

/** Formats an explanation as the value of a header: one line of printable ASCII, at most 1 KiB. */
public final class Explanation {

  /** The header of responses with the explanation. */
  public static final HeaderName HEADER = HeaderName.of("X-Microvisor-Fake-Explain");

  private static final int MAX_LENGTH = 1024;
  private static final String CUT = "...";

  private Explanation() {}

  static String oneLine(String text) {
    // Escapes are never shorter than the character, so further characters cannot fit.
    String shown = text.substring(0, Math.min(text.length(), MAX_LENGTH + 1));
    String line = UnicodeEscapes.escapeAllButPrintableAscii(shown);
    return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH - CUT.length()) + CUT;
  }
}
