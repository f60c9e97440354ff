package io.github.microvisorfake.internal.store;

import java.time.Clock;
import java.time.Instant;

/**
 * Everything that an account holds. Only {@link Account#locked} hands it out, so whoever has one
 * has the lock.
 */
public final class AccountState {

  private final Clock clock;
  private final Devices devices = new Devices();
  private final KeyValueStores stores = new KeyValueStores();
  private boolean allowUpdates;

  AccountState(Clock clock, boolean allowUpdates) {
    this.clock = clock;
    this.allowUpdates = allowUpdates;
  }

  public Devices devices() {
    return devices;
  }

  /** The configs and secrets of the account itself. */
  public KeyValueStores stores() {
    return stores;
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
