package io.github.microvisorfake.internal.store;

/**
 * What a caller must know to be an account.
 *
 * @param kind of the SID
 * @param sid the user name
 * @param secret the password
 * @param account that they are of
 */
public record Credentials(SidType kind, String sid, String secret, Account account) {

  /** Leaves the secret out. */
  @Override
  public String toString() {
    return "Credentials[" + sid + " of " + account + "]";
  }
}
