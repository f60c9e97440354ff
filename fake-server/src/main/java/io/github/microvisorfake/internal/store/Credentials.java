package io.github.microvisorfake.internal.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;

/**
 * What a caller must know to be an account.
 *
 * @param kind of the SID
 * @param sid the user name
 * @param secret the password
 * @param account that they are of
 */
public record Credentials(Sid.Kind kind, String sid, String secret, Account account) {

  /** Compares in constant time. */
  public boolean match(String password) {
    return MessageDigest.isEqual(secret.getBytes(UTF_8), password.getBytes(UTF_8));
  }

  /** Leaves the secret out. */
  @Override
  public String toString() {
    return "Credentials[" + sid + " of " + account + "]";
  }
}
