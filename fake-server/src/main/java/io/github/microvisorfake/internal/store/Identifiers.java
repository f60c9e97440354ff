package io.github.microvisorfake.internal.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Makes the identifiers that the service would make. They are random but no secrets: this is a
 * fake, and a fast start matters more than strong randomness.
 *
 * <p>Safe for use by several threads.
 */
public final class Identifiers {

  private static final byte[] HEX = "0123456789abcdef".getBytes(US_ASCII);

  private final SplittableRandom random;
  private final SplittableRandom ofRequests;
  private final byte[] key = new byte[32];

  /**
   * Identifiers of one server.
   *
   * @param random from equal ones come equal identifiers; those of requests are drawn apart, so
   *     that the number of requests does not decide what SIDs follow
   */
  public Identifiers(SplittableRandom random) {
    this.random = random;
    this.ofRequests = random.split();
    random.split().nextBytes(key);
  }

  /** A new SID, 34 characters. */
  public String sid(SidType kind) {
    return hex32(kind.prefix(), random);
  }

  /** A new auth token, or the secret of an API key: 32 hex digits. */
  public String authToken() {
    return hex32("", random);
  }

  /** A new value of the header {@code Twilio-Request-Id}. */
  public String requestId() {
    return hex32("RQ", ofRequests);
  }

  /** The key of 32 bytes that signs this server's page tokens. */
  public byte[] key() {
    return key.clone();
  }

  /** Something to be the manifest of an app that was arranged without one. */
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
