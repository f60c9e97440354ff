package io.github.microvisorfake;

import io.github.microvisorfake.internal.api.Rules;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.AccountState;
import io.github.microvisorfake.internal.store.Device;
import io.github.microvisorfake.internal.store.Identifiers;
import io.github.microvisorfake.internal.store.Sid;
import io.github.microvisorfake.journal.RecordedRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * An account of the fake: credentials, and everything that calls with these credentials see and
 * change. Accounts share nothing, so tests that each have one cannot disturb each other.
 *
 * <pre>{@code
 * FakeAccount account = server.addAccount();
 * FakeDevice device = account.addDevice("thermostat-1");
 * // ... code under test calls account.uri() with account.sid() and account.authToken() ...
 * account.secret("root_ca").map(FakeSecret::value);
 * account.requests().forEach(System.out::println);
 * }</pre>
 *
 * <p>It shows what is there when it is asked; lists are copies. Safe for use by several threads.
 */
public final class FakeAccount extends KeyValueOwner {

  private final Account account;
  private final Identifiers identifiers;
  private final URI uri;

  FakeAccount(Account account, Identifiers identifiers, URI uri) {
    super(account, AccountState::stores, "in this account");
    this.account = account;
    this.identifiers = identifiers;
    this.uri = uri;
  }

  /**
   * The account's SID, {@code AC} and 32 hex digits: the user name of HTTP Basic authentication.
   */
  public String sid() {
    return account.sid();
  }

  /** The account's auth token: the password of HTTP Basic authentication. */
  public String authToken() {
    return account.authToken();
  }

  /** Where the account's server answers, such as {@code http://localhost:41234}. */
  public URI uri() {
    return uri;
  }

  /** The account's devices, in the order in which they were added. */
  public List<FakeDevice> devices() {
    return account.locked(state -> state.devices().all()).stream().map(this::face).toList();
  }

  /**
   * The device with a SID or a unique name, if the account has it.
   *
   * @param sidOrUniqueName text of a device SID's form is only ever a SID
   */
  public Optional<FakeDevice> device(String sidOrUniqueName) {
    return account.locked(state -> state.devices().find(sidOrUniqueName)).map(this::face);
  }

  /** Adds a device without a unique name; its SID is made up. */
  public FakeDevice addDevice() {
    return add(identifiers.sid(Sid.Kind.DEVICE), Optional.empty());
  }

  /**
   * Adds a device with a unique name; its SID is made up.
   *
   * @param uniqueName 1 to 64 characters, not of the form of a device's SID
   * @throws IllegalArgumentException if the name is not of this form, or taken in this account
   */
  public FakeDevice addDevice(String uniqueName) {
    return addDevice(identifiers.sid(Sid.Kind.DEVICE), uniqueName);
  }

  /**
   * Adds a device with a given SID and unique name.
   *
   * @param sid {@code UV} and 32 hex digits
   * @param uniqueName 1 to 64 characters, not of the form of a device's SID
   * @throws IllegalArgumentException if either is not of this form, or taken in this account
   */
  public FakeDevice addDevice(String sid, String uniqueName) {
    Sids.require(Sid.Kind.DEVICE, sid);
    requireUniqueName(uniqueName);
    return add(sid, Optional.of(uniqueName));
  }

  private FakeDevice add(String sid, Optional<String> uniqueName) {
    return face(account.locked(state -> state.devices().add(sid, uniqueName)));
  }

  private static void requireUniqueName(String name) {
    int length = Rules.length(name);
    if (length < 1 || length > Rules.MAX_UNIQUE_NAME) {
      throw new IllegalArgumentException(
          "unique name '%s' has %d characters; 1 to %d are allowed"
              .formatted(name, length, Rules.MAX_UNIQUE_NAME));
    }
    if (Sid.Kind.DEVICE.matches(name)) {
      throw new IllegalArgumentException(
          "unique name '%s' has the form of a SID, and so would never be found; choose another"
              .formatted(name));
    }
    Texts.requireEncodable("a unique name", name);
  }

  /** Whether configs and secrets can be updated in place; else an update is answered with 405. */
  public boolean allowsUpdates() {
    return account.locked(AccountState::allowUpdates);
  }

  /**
   * Says whether configs and secrets can be updated in place. The documentation of devices says
   * that they cannot be, the later specification has the operation: so this is a choice, off by
   * default.
   */
  public void allowUpdates(boolean allow) {
    account.locked(
        state -> {
          state.setAllowUpdates(allow);
          return allow;
        });
  }

  /**
   * The latest requests that named this account, refused ones included, oldest first; at most 1000
   * are kept. No secret is in them.
   */
  public List<RecordedRequest> requests() {
    return account.journal().all();
  }

  private FakeDevice face(Device device) {
    return new FakeDevice(account, device);
  }

  Account account() {
    return account;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FakeAccount that && account.equals(that.account);
  }

  @Override
  public int hashCode() {
    return account.hashCode();
  }

  /** Names the account and not its token. */
  @Override
  public String toString() {
    return "FakeAccount[" + sid() + "]";
  }
}
