package io.github.microvisorfake.internal.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/**
 * The credentials in a header {@code Authorization: Basic …}.
 *
 * @param username the user name; the SID of an account or an API key in a valid request
 * @param password the password; the auth token or the secret of the API key in a valid request
 */
public record BasicCredentials(String username, String password) {

  private static final String SCHEME = "Basic ";

  /**
   * Parses the value of a header; the scheme {@code Basic} is case-insensitive (RFC 7617).
   *
   * @return the credentials; empty if the value is malformed
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
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
      // A new decoder reports malformed bytes; different bytes must not become equal passwords.
      return Optional.of(UTF_8.newDecoder().decode(bytes).toString());
    } catch (IllegalArgumentException | CharacterCodingException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<BasicCredentials> split(String pair) {
    int colon = pair.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : Optional.of(new BasicCredentials(pair.substring(0, colon), pair.substring(colon + 1)));
  }

  /** Returns whether the password equals a secret, compared in constant time. */
  public boolean hasPassword(String secret) {
    return MessageDigest.isEqual(secret.getBytes(UTF_8), password.getBytes(UTF_8));
  }

  /** Contains neither part, because users confuse them. */
  @Override
  public String toString() {
    return "BasicCredentials[redacted]";
  }
}
