package io.github.microvisorfake;

import io.github.microvisorfake.internal.store.Credentials;

/**
 * An API key of a fake account: credentials beside the account's own. A call with it sees and
 * changes what a call with the account's SID and token does (documented).
 *
 * <pre>{@code
 * FakeApiKey key = account.addApiKey();
 * new TwilioRestClient.Builder(key.sid(), key.secret()).accountSid(account.sid());
 * }</pre>
 *
 * @param sid {@code SK} and 32 hex digits: the user name of HTTP Basic authentication
 * @param secret its password
 */
public record FakeApiKey(String sid, String secret) {

  static FakeApiKey of(Credentials key) {
    return new FakeApiKey(key.sid(), key.secret());
  }

  /** Leaves the secret out. */
  @Override
  public String toString() {
    return "FakeApiKey[" + sid + "]";
  }
}
