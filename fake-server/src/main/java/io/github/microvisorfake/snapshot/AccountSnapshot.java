package io.github.microvisorfake.snapshot;

/**
 * The content of an account at one moment: everything except clock, faults and journal. {@code
 * FakeAccount.snapshot()} takes one, and {@code FakeAccount.restore} makes an account what it was.
 *
 * <pre>{@code
 * AccountSnapshot before = account.snapshot();
 * new Deployment(twilio).run();
 *
 * System.out.println(before.diff(account.snapshot()));
 * account.restore(before);
 * }</pre>
 *
 * <p>A snapshot holds the values of secrets and credentials for {@code restore}, but does not show
 * them: in its text fingerprints stand for them. Two snapshots are equal if there is no difference
 * between them. Immutable, and safe for use by multiple threads.
 *
 * <p>This interface is not for implementation by other code.
 */
public interface AccountSnapshot {

  /**
   * Returns what is different in a later snapshot, usually one of the same account. Devices, apps
   * and public keys are compared by SID. The order of entries and the dates, except the end of
   * logging, are not compared.
   *
   * @param later the snapshot to compare with
   * @throws IllegalArgumentException if the argument was not returned by {@code
   *     FakeAccount.snapshot()}
   */
  AccountDiff diff(AccountSnapshot later);

  /**
   * Returns the content in the order of the account, with one line for each setting, credential,
   * subaccount, config, secret, app, device and public key.
   *
   * <pre>
   * allowUpdates = false
   * config api_url = https://example.com
   * device thermostat-1 = UV0123456789abcdef0123456789abcdef
   * device thermostat-1 secret wifi_password = sha256:60ab…
   * </pre>
   *
   * <p>{@code sha256:} and 64 hex digits are the fingerprint of a value. It is salted: the same
   * value has another fingerprint on another server. Servers with the same random seed have the
   * same fingerprints and SIDs, so that an approval test can keep the text.
   */
  @Override
  String toString();
}
