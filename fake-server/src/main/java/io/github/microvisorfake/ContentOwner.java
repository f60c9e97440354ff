package io.github.microvisorfake;

import io.github.microvisorfake.internal.arrange.AccountContent;
import io.github.microvisorfake.internal.server.RunningServer;
import io.github.microvisorfake.internal.snapshot.ContentSnapshot;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.snapshot.AccountSnapshot;
import java.util.Objects;

/**
 * An owner of content that can be copied, compared and restored as a whole, which is an account.
 *
 * <pre>{@code
 * AccountSnapshot before = account.snapshot();
 * new Deployment(twilio).run();
 * System.out.println(before.diff(account.snapshot())); // what did it change?
 * }</pre>
 */
public abstract sealed class ContentOwner extends CredentialOwner permits FakeAccount {

  private final Account account;
  private final AccountContent content;

  ContentOwner(Account account, RunningServer server) {
    super(account, server);
    this.account = account;
    this.content = server.accounts().content(account);
  }

  /**
   * Returns a snapshot of this account: settings, credentials, subaccounts, configs, secrets, apps,
   * devices and public keys. Clock, faults and journal are not part of it, and neither is the
   * content of subaccounts.
   *
   * <p>Requests wait while references are copied: some milliseconds for 10,000 devices.
   */
  public final AccountSnapshot snapshot() {
    return ContentSnapshot.of(account);
  }

  /**
   * Restores the content that this account had when a snapshot was taken, with its dates. Requests
   * see the content before or after, nothing in between. Clock, faults and journal stay as they
   * are. Subaccounts that were added since are removed as by {@link
   * MicrovisorServer#removeAccount}; one that was removed is added again without its content.
   *
   * <p>A snapshot of another account can be restored, too, for example that of an account that was
   * prepared once for many tests. Then the auth token, API keys and subaccounts of this account
   * stay as they are, all dates are the current time of this account's clock, and what {@link
   * #toSeed} leaves out is left out.
   *
   * <pre>{@code
   * AccountSnapshot before = account.snapshot();
   * device.removeSecret("wifi_password");
   * account.restore(before); // the device has its secret again
   * }</pre>
   *
   * @param snapshot a snapshot
   * @throws IllegalArgumentException if this account was removed, if another account now has one of
   *     its API keys or subaccounts, or if the argument was not returned by {@link #snapshot()};
   *     nothing changes then
   */
  public final void restore(AccountSnapshot snapshot) {
    content.restore(ContentSnapshot.content(Objects.requireNonNull(snapshot, "snapshot")));
  }

  /**
   * Returns a seed of this account without its secrets: it has no auth token and no secrets of API
   * keys, which are generated when the seed is added to a server, and in place of the value of each
   * secret it has a fingerprint. A seed with fingerprints cannot be added to a server, so that no
   * account gets a secret with a wrong value; {@link #toSeedWithSecrets()} returns one that can.
   *
   * <pre>{@code
   * Files.writeString(Path.of("fleet.json"), account.toSeed().toJson());
   * }</pre>
   *
   * <p>A seed has no dates except the end of logging. Apps that were removed are left out, also
   * where a device targets or has reported them. A device that was told to update again to the app
   * that it has reported is pending in the new account, too, but has reported no app.
   */
  public final Seed toSeed() {
    return new Seed(content.toSeed(false));
  }

  /**
   * Returns a seed that makes the same account, with its auth token, the secrets of its API keys
   * and the values of its secrets. What {@link Seed#toJson()} then returns is secret.
   */
  public final Seed toSeedWithSecrets() {
    return new Seed(content.toSeed(true));
  }
}
