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
 * Encodes forms and paths in one of many equivalent ways: escapes of optional bytes and the letter
 * case of hex digits are random.
 */
final class RandomEncoding {

  private static final String ALWAYS_ENCODED_IN_A_FORM = "%&=+";

  /**
   * Control characters are also encoded always, because they may end a request line. The HTTP
   * parser rejects a comma after a semicolon.
   */
  private static final String ALWAYS_ENCODED_IN_A_PATH = "%/?# ,";

  private final Random random;

  RandomEncoding(Random random) {
    this.random = random;
  }

  /** Returns the fields in random order, with empty fields in between. */
  byte[] form(Map<String, String> fields) {
    List<Map.Entry<String, String>> shuffled = new ArrayList<>(fields.entrySet());
    Collections.shuffle(shuffled, random);
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    for (Map.Entry<String, String> field : shuffled) {
      form.writeBytes(random.nextInt(4) == 0 ? bytes("&&") : bytes("&"));
      writeFormText(field.getKey(), form);
      form.write('=');
      writeFormText(field.getValue(), form);
    }
    return form.toByteArray();
  }

  private void writeFormText(String text, ByteArrayOutputStream form) {
    for (byte octet : text.getBytes(UTF_8)) {
      if (octet == ' ' && random.nextBoolean()) {
        form.write('+');
      } else {
        write(octet, ALWAYS_ENCODED_IN_A_FORM.indexOf(octet) < 0, form);
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

  /** Posts a form, either with a length or chunked. */
  ReceivedResponse post(RawHttpClient client, String path, byte[] form) {
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(bytes("POST " + path + " HTTP/1.1\r\nHost: " + client.host() + "\r\n"));
    request.writeBytes(bytes(client.authorization() + "\r\n"));
    if (random.nextBoolean()) {
      request.writeBytes(bytes("Content-Length: " + form.length + "\r\n\r\n"));
      request.writeBytes(form);
    } else {
      request.writeBytes(bytes("Transfer-Encoding: chunked\r\n\r\n"));
      request.writeBytes(bytes(Integer.toHexString(form.length) + "\r\n"));
      request.writeBytes(form);
      request.writeBytes(bytes("\r\n0\r\n\r\n"));
    }
    return client.send(request.toByteArray());
  }

  /** Gets a path whose last segment is the given text. */
  ReceivedResponse get(RawHttpClient client, String path, String text) {
    boolean dots = text.equals(".") || text.equals("..");
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(bytes("GET " + path));
    for (byte octet : text.getBytes(UTF_8)) {
      boolean isControl = Character.isISOControl(octet);
      write(octet, !dots && !isControl && ALWAYS_ENCODED_IN_A_PATH.indexOf(octet) < 0, request);
    }
    request.writeBytes(bytes(" HTTP/1.1\r\nHost: " + client.host() + "\r\n"));
    request.writeBytes(bytes(client.authorization() + "\r\n\r\n"));
    return client.send(request.toByteArray());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(US_ASCII);
  }
}
