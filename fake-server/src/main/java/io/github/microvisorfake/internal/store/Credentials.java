package io.github.microvisorfake.internal.store;

/**
 * Credentials for HTTP Basic authentication.
 *
 * @param kind the type of the SID
 * @param sid the SID, which is the user name
 * @param secret the password
 * @param account the account that the credentials give access to
 */
public record Credentials(SidType kind, String sid, String secret, Account account) {

  /** Returns the SID and the account, without the secret. */
  @Override
  public String toString() {
    return "Credentials[" + sid + " of " + account + "]";
  }
}
