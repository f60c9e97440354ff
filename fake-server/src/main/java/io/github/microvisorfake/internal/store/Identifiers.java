package io.github.microvisorfake.internal.store;

import java.util.SplittableRandom;

/**
 * Makes the identifiers that the service would make. They are random but no secrets: this is a
 * fake, and a fast start matters more than strong randomness.
 *
 * <p>Safe for use by several threads.
 */
public final class Identifiers {

  private final SplittableRandom random;

  public Identifiers(SplittableRandom random) {
    this.random = random;
  }

  /** A new SID, 34 characters. */
  public String sid(Sid.Kind kind) {
    return kind.prefix() + hex32();
  }

  /** A new auth token, 32 hex digits. */
  public String authToken() {
    return hex32();
  }

  /** A new value of the header {@code Twilio-Request-Id}. */
  public String requestId() {
    return "RQ" + hex32();
  }

  /** Bytes for a key that signs page tokens. */
  public byte[] key() {
    byte[] key = new byte[32];
    synchronized (random) {
      random.nextBytes(key);
    }
    return key;
  }

  private String hex32() {
    long high;
    long low;
    synchronized (random) {
      high = random.nextLong();
      low = random.nextLong();
    }
    char[] digits = new char[32];
    write(high, digits, 0);
    write(low, digits, 16);
    return new String(digits);
  }

  private static void write(long bits, char[] digits, int from) {
    for (int i = 0; i < 16; i++) {
      digits[from + i] = Character.forDigit((int) (bits >>> (60 - 4 * i)) & 0xF, 16);
    }
  }
}
