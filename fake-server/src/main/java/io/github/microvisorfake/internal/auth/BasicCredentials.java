package io.github.microvisorfake.internal.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;

/**
 * What a header {@code Authorization: Basic …} says.
 *
 * @param username an account's SID, if the caller does it right
 * @param password the account's auth token, if the caller does it right
 */
public record BasicCredentials(String username, String password) {

  private static final String SCHEME = "Basic ";

  /** Callers authenticate the same way again and again; whether they may is asked each time. */
  private static volatile Reading latest = new Reading("", Optional.empty());

  /** What a header was read as. No record: nothing should ever make a text of it. */
  private static final class Reading {

    private final String header;
    private final Optional<BasicCredentials> credentials;

    Reading(String header, Optional<BasicCredentials> credentials) {
      this.header = header;
      this.credentials = credentials;
    }
  }

  /**
   * The credentials in a header's value; the word {@code Basic} counts in any letter case (RFC
   * 7617).
   *
   * @return empty if the value is not of that form
   */
  public static Optional<BasicCredentials> parse(String header) {
    Reading reading = latest;
    if (!same(reading.header, header)) {
      reading = new Reading(header, read(header));
      latest = reading;
    }
    return reading.credentials;
  }

  private static Optional<BasicCredentials> read(String header) {
    String value = header.strip();
    if (!value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    return decode(value.substring(SCHEME.length()).strip()).flatMap(BasicCredentials::split);
  }

  private static Optional<String> decode(String base64) {
    try {
      return Optional.of(new String(Base64.getDecoder().decode(base64), UTF_8));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static Optional<BasicCredentials> split(String pair) {
    int colon = pair.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : Optional.of(new BasicCredentials(pair.substring(0, colon), pair.substring(colon + 1)));
  }

  /** Whether the password is this secret. */
  public boolean hasPassword(String secret) {
    return same(password, secret);
  }

  /** Compares in a time that does not tell how far the two are equal: they are secrets. */
  private static boolean same(String a, String b) {
    if (a.length() != b.length()) {
      return false;
    }
    int difference = 0;
    for (int i = 0; i < a.length(); i++) {
      difference |= a.charAt(i) ^ b.charAt(i);
    }
    return difference == 0;
  }

  /** Neither part is shown: people mix them up. */
  @Override
  public String toString() {
    return "BasicCredentials[redacted]";
  }
}
