package io.github.microvisorfake.internal.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The password of the control API. It is a secure random number even if the server has a random
 * seed.
 */
public final class ControlToken {

  private static final int BYTES = 16;

  private final String text;

  private ControlToken(String text) {
    this.text = text;
  }

  /** Returns a new token. */
  public static ControlToken generate() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new ControlToken(HexFormat.of().formatHex(bytes));
  }

  /** Returns the token: 32 hex digits. */
  public String text() {
    return text;
  }

  /** Compares in a time that does not depend on the position of a difference. */
  boolean matches(String candidate) {
    return MessageDigest.isEqual(text.getBytes(UTF_8), candidate.getBytes(UTF_8));
  }

  /** Does not contain the token. */
  @Override
  public String toString() {
    return "ControlToken";
  }
}
