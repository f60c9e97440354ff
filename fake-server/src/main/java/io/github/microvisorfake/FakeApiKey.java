package io.github.microvisorfake;

import io.github.microvisorfake.internal.store.Credentials;
import java.util.Objects;

/**
 * An API key of a fake account: credentials beside the account's own. A call with it sees and
 * changes what a call with the account's SID and token does (documented). Two are equal if SID and
 * secret are equal.
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
   * Returns the key's SID, {@code SK} and 32 hex digits: the user name of HTTP Basic
   * authentication.
   */
  public String sid() {
    return sid;
  }

  /** Returns the key's secret: the password of HTTP Basic authentication. */
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

  /** Leaves the secret out. */
  @Override
  public String toString() {
    return "FakeApiKey[" + sid + "]";
  }
}
