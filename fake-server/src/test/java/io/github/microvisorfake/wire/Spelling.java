package io.github.microvisorfake.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Spells texts as a form or a path in one of the many ways that mean the same: each byte is escaped
 * or not, where it need not be, in digits of either case.
 */
final class Spelling {

  private static final String NEVER_RAW_IN_A_FORM = "%&=+";

  /**
   * Besides, every control character: they end a request line or may do so. A comma behind a
   * semicolon is refused by the HTTP parser.
   */
  private static final String NEVER_RAW_IN_A_PATH = "%/?# ,";

  private final Random random;

  Spelling(Random random) {
    this.random = random;
  }

  /** The fields in any order, with empty ones in between. */
  byte[] form(Map<String, String> fields) {
    List<Map.Entry<String, String>> shuffled = new ArrayList<>(fields.entrySet());
    Collections.shuffle(shuffled, random);
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    for (Map.Entry<String, String> field : shuffled) {
      form.writeBytes(random.nextInt(4) == 0 ? bytes("&&") : bytes("&"));
      inForm(field.getKey(), form);
      form.write('=');
      inForm(field.getValue(), form);
    }
    return form.toByteArray();
  }

  private void inForm(String text, ByteArrayOutputStream form) {
    for (byte octet : text.getBytes(UTF_8)) {
      if (octet == ' ' && random.nextBoolean()) {
        form.write('+');
      } else {
        write(octet, NEVER_RAW_IN_A_FORM.indexOf(octet) < 0, form);
      }
    }
  }

  private void write(byte octet, boolean mayBeRaw, ByteArrayOutputStream out) {
    if (mayBeRaw && random.nextBoolean()) {
      out.write(octet);
      return;
    }
    String escape = "%%%02x".formatted(octet);
    out.writeBytes(bytes(random.nextBoolean() ? escape : escape.toUpperCase(Locale.ROOT)));
  }

  /** A POST of a form, whose length may be told or not. */
  Answer post(Wire wire, String path, byte[] form) {
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(bytes("POST " + path + " HTTP/1.1\r\nHost: " + wire.host() + "\r\n"));
    request.writeBytes(bytes(wire.authorization() + "\r\n"));
    if (random.nextBoolean()) {
      request.writeBytes(bytes("Content-Length: " + form.length + "\r\n\r\n"));
      request.writeBytes(form);
    } else {
      request.writeBytes(bytes("Transfer-Encoding: chunked\r\n\r\n"));
      request.writeBytes(bytes(Integer.toHexString(form.length) + "\r\n"));
      request.writeBytes(form);
      request.writeBytes(bytes("\r\n0\r\n\r\n"));
    }
    return wire.send(request.toByteArray());
  }

  /** A GET of a path that ends in a text. */
  Answer get(Wire wire, String path, String text) {
    boolean dots = text.equals(".") || text.equals("..");
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(bytes("GET " + path));
    for (byte octet : text.getBytes(UTF_8)) {
      boolean isControl = Character.isISOControl(octet);
      write(octet, !dots && !isControl && NEVER_RAW_IN_A_PATH.indexOf(octet) < 0, request);
    }
    request.writeBytes(bytes(" HTTP/1.1\r\nHost: " + wire.host() + "\r\n"));
    request.writeBytes(bytes(wire.authorization() + "\r\n\r\n"));
    return wire.send(request.toByteArray());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(US_ASCII);
  }
}
