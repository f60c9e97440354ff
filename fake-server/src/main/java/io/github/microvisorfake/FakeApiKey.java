package io.github.microvisorfake;

import io.github.microvisorfake.internal.store.Credentials;
import java.util.Objects;

/**
 * An API key of an account. Requests can use its SID and secret in place of the account's SID and
 * auth token (documented). Two API keys are equal if their SIDs and secrets are equal.
 *
 * <pre>{@code
 * FakeApiKey key = account.addApiKey();
 * new TwilioRestClient.Builder(key.sid(), key.secret()).accountSid(account.sid());
 * }</pre>
 */
public final class FakeApiKey {

  private final String sid;
  private final String secret;

  FakeApiKey(String sid, String secret) {
    this.sid = sid;
    this.secret = secret;
  }

  static FakeApiKey of(Credentials key) {
    return new FakeApiKey(key.sid(), key.secret());
  }

  /**
   * Returns the SID of the API key, {@code SK} and 32 hex digits: the user name for HTTP Basic
   * authentication.
   */
  public String sid() {
    return sid;
  }

  /** Returns the secret of the API key: the password for HTTP Basic authentication. */
  public String secret() {
    return secret;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FakeApiKey that && sid.equals(that.sid) && secret.equals(that.secret);
  }

  @Override
  public int hashCode() {
    return Objects.hash(sid, secret);
  }

  /** Returns the SID in brackets, without the secret. */
  @Override
  public String toString() {
    return "FakeApiKey[" + sid + "]";
  }
}
