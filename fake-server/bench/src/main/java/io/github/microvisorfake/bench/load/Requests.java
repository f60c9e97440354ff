package io.github.microvisorfake.bench.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.microvisorfake.bench.peer.Peer;
import java.nio.ByteBuffer;
import java.util.Locale;

/** The bytes of the requests that are sent to all peers. */
public final class Requests {

  private static final int DIGITS = 13;
  private static final String KEY = "Key=config-";

  private final String common;

  /** Creates requests with this value of the header {@code Authorization}. */
  public Requests(String authorization) {
    common =
        "Host: localhost:40000\r\nAuthorization: "
            + authorization
            + "\r\nAccept: application/json\r\nUser-Agent: bench\r\n";
  }

  /** Returns a GET of a path. */
  public byte[] get(String path) {
    return ("GET " + path + " HTTP/1.1\r\n" + common + "\r\n").getBytes(US_ASCII);
  }

  /** Returns a POST of a config with a 20-byte key and a 40-byte value. */
  public byte[] post(long number) {
    String body = KEY + digits(number) + "&Value=" + "0123456789".repeat(4);
    String head =
        "POST %s HTTP/1.1\r\n"
            + "%sContent-Type: application/x-www-form-urlencoded\r\n"
            + "Content-Length: %d\r\n\r\n";
    return String.format(Locale.ROOT, head, Peer.COLLECTION, common, body.length())
        .concat(body)
        .getBytes(US_ASCII);
  }

  private static String digits(long number) {
    return String.format(Locale.ROOT, "%0" + DIGITS + "d", number);
  }

  /** Turns a POST into the next one, in place: only the digits of its key change. */
  static void number(ByteBuffer post, int digitsAt, long number) {
    long rest = number;
    for (int i = DIGITS - 1; i >= 0; i--) {
      post.put(digitsAt + i, (byte) ('0' + rest % 10));
      rest /= 10;
    }
  }

  /** Returns the index of the key's digits in a POST; -1 in another request. */
  static int digitsAt(byte[] request) {
    int key = new String(request, US_ASCII).indexOf(KEY);
    return key < 0 ? -1 : key + KEY.length();
  }
}
