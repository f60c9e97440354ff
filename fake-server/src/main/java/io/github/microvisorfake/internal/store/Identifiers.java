package io.github.microvisorfake.internal.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Generates identifiers and passwords. They are not secure: in a fake, a fast start is more
 * important than strong randomness.
 *
 * <p>Safe for use by multiple threads.
 */
public final class Identifiers {

  private static final byte[] HEX = "0123456789abcdef".getBytes(US_ASCII);

  private final SplittableRandom random;
  private final SplittableRandom requestRandom;
  private final byte[] key = new byte[32];

  /**
   * Creates a generator for one server.
   *
   * @param random the source of randomness. Request ids use a separate source, so that the number
   *     of requests does not affect the SIDs.
   */
  public Identifiers(SplittableRandom random) {
    this.random = random;
    this.requestRandom = random.split();
    random.split().nextBytes(key);
  }

  /** Returns a new SID of the given type. */
  public String sid(SidType kind) {
    return hex32(kind.prefix(), random);
  }

  /** Returns a new auth token or secret of an API key: 32 hex digits. */
  public String authToken() {
    return hex32("", random);
  }

  /** Returns a new value of the header {@code Twilio-Request-Id}. */
  public String requestId() {
    return hex32("RQ", requestRandom);
  }

  /** Returns the key of 32 bytes that signs this server's page tokens. */
  public byte[] key() {
    return key.clone();
  }

  /** Returns a new manifest of 32 bytes. */
  public byte[] manifest() {
    byte[] bytes = new byte[32];
    synchronized (random) {
      random.nextBytes(bytes);
    }
    return bytes;
  }

  private static String hex32(String prefix, SplittableRandom random) {
    long high;
    long low;
    synchronized (random) {
      high = random.nextLong();
      low = random.nextLong();
    }
    byte[] text = Arrays.copyOf(prefix.getBytes(US_ASCII), prefix.length() + 32);
    write(high, text, prefix.length());
    write(low, text, prefix.length() + 16);
    return new String(text, US_ASCII);
  }

  private static void write(long bits, byte[] text, int from) {
    for (int i = 0; i < 16; i++) {
      text[from + i] = HEX[(int) (bits >>> (60 - 4 * i)) & 0xF];
    }
  }
}
