package io.github.microvisorfake.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;

/** Encodes text as one segment of a path. */
public final class PercentEncoder {

  private static final String UNRESERVED = "-._~";
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private PercentEncoder() {}

  /**
   * Returns the path segment of a text: each UTF-8 byte except {@code A-Z a-z 0-9 - . _ ~} is
   * encoded as {@code %XX}.
   *
   * <p>The dots of the segments {@code .} and {@code ..} are encoded, because clients would resolve
   * them otherwise.
   */
  public static String segment(String text) {
    if (text.equals(".") || text.equals("..")) {
      return text.replace(".", "%2E");
    }
    return isUnreserved(text) ? text : encode(text);
  }

  /**
   * Returns the path of a decoded path: each UTF-8 byte except slashes and {@code A-Z a-z 0-9 - . _
   * ~} is encoded as {@code %XX}.
   */
  public static String path(String text) {
    return Stream.of(text.split("/", -1)).map(PercentEncoder::encode).collect(joining("/"));
  }

  private static String encode(String text) {
    StringBuilder segment = new StringBuilder(text.length() + 16);
    for (byte b : text.getBytes(UTF_8)) {
      append(segment, b & 0xFF);
    }
    return segment.toString();
  }

  /**
   * Returns raw text, of one character per byte, with each byte that is not ASCII as {@code %XX}.
   */
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
