package io.github.microvisorfake.internal.store;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that an account holds. Only {@link Account#locked} hands it out, so whoever has one
 * has the lock.
 */
public final class AccountState {

  private final Clock clock;
  private final Devices devices = new Devices();
  private final KeyValueStores stores = new KeyValueStores();
  private final PublicKeys publicKeys;
  private final Map<String, Account> subaccounts = new LinkedHashMap<>();
  private boolean allowUpdates;

  AccountState(Clock clock, Identifiers identifiers, boolean allowUpdates) {
    this.clock = clock;
    this.publicKeys = new PublicKeys(identifiers);
    this.allowUpdates = allowUpdates;
  }

  public Devices devices() {
    return devices;
  }

  /** The configs and secrets of the account itself. */
  public KeyValueStores stores() {
    return stores;
  }

  /** The public keys that belong to the account itself. */
  public PublicKeys publicKeys() {
    return publicKeys;
  }

  /**
   * The subaccount with a SID, if the account has it.
   *
   * <p>Whoever holds this account's lock may take that of a subaccount, and never the other way
   * round. Subaccounts have no subaccounts, so no circle of waiting threads can come about.
   */
  public Optional<Account> subaccount(String sid) {
    return Sid.Kind.ACCOUNT.matches(sid)
        ? Optional.ofNullable(subaccounts.get(Sid.canonical(sid)))
        : Optional.empty();
  }

  /** A copy of all subaccounts, in the order in which they were added. */
  public List<Account> subaccounts() {
    return List.copyOf(subaccounts.values());
  }

  void addSubaccount(Account subaccount) {
    subaccounts.put(Sid.canonical(subaccount.sid()), subaccount);
  }

  void removeSubaccount(Account subaccount) {
    subaccounts.remove(Sid.canonical(subaccount.sid()), subaccount);
  }

  /** Whether configs and secrets can be updated in place. */
  public boolean allowUpdates() {
    return allowUpdates;
  }

  public void setAllowUpdates(boolean allowUpdates) {
    this.allowUpdates = allowUpdates;
  }

  /** The time by this account's clock. */
  public Instant now() {
    return clock.instant();
  }
}
