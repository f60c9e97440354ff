package io.github.microvisorfake.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Encodes text as one segment of a URL's path. */
public final class PercentEncoder {

  private static final String UNRESERVED = "-._~";
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private PercentEncoder() {}

  /**
   * The path segment that stands for a text: each UTF-8 byte but {@code A-Z a-z 0-9 - . _ ~} as
   * {@code %XX}.
   *
   * <p>Of the segments {@code .} and {@code ..} the dots are encoded as well, or clients would
   * resolve them away.
   */
  public static String segment(String text) {
    if (text.equals(".") || text.equals("..")) {
      return text.replace(".", "%2E");
    }
    return isUnreserved(text) ? text : encode(text);
  }

  private static String encode(String text) {
    StringBuilder segment = new StringBuilder(text.length() + 16);
    for (byte b : text.getBytes(UTF_8)) {
      append(segment, b & 0xFF);
    }
    return segment.toString();
  }

  /** Raw text, one character a byte, with the bytes that are not ASCII as {@code %XX}. */
  static String escapeNonAscii(String raw) {
    StringBuilder escaped = new StringBuilder(raw.length() + 16);
    for (int i = 0; i < raw.length(); i++) {
      char octet = raw.charAt(i);
      if (octet > 0x7F) {
        escape(escaped, octet);
      } else {
        escaped.append(octet);
      }
    }
    return escaped.toString();
  }

  private static void append(StringBuilder segment, int octet) {
    if (isUnreserved(octet)) {
      segment.append((char) octet);
    } else {
      escape(segment, octet);
    }
  }

  private static void escape(StringBuilder text, int octet) {
    text.append('%').append(HEX[octet >> 4]).append(HEX[octet & 0xF]);
  }

  private static boolean isUnreserved(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isUnreserved(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUnreserved(int octet) {
    return (octet >= 'a' && octet <= 'z')
        || (octet >= 'A' && octet <= 'Z')
        || (octet >= '0' && octet <= '9')
        || UNRESERVED.indexOf(octet) >= 0;
  }
}
