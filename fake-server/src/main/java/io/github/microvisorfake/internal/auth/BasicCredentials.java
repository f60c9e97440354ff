package io.github.microvisorfake.internal.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
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

  /**
   * The credentials in a header's value; the word {@code Basic} counts in any letter case (RFC
   * 7617).
   *
   * @return empty if the value is not of that form
   */
  public static Optional<BasicCredentials> parse(String header) {
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

  /** Whether the password is this secret; compares in constant time. */
  public boolean hasPassword(String secret) {
    return MessageDigest.isEqual(secret.getBytes(UTF_8), password.getBytes(UTF_8));
  }

  /** Neither part is shown: people mix them up. */
  @Override
  public String toString() {
    return "BasicCredentials[redacted]";
  }
}
