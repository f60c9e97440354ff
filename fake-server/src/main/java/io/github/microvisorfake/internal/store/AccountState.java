package io.github.microvisorfake.internal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Everything that an account holds. Only {@link Account#locked} hands it out, so whoever has one
 * has the lock.
 */
public final class AccountState {

  private final String sid;
  private final AccountClock clock;
  private final Directory<Device> devices = new Directory<>(SidType.DEVICE);
  private final Directory<App> apps = new Directory<>(SidType.APP);
  private final KeyValueStores stores = new KeyValueStores();
  private final PublicKeys publicKeys;
  private final SidMap<Account> subaccounts = new SidMap<>(SidType.ACCOUNT, new LinkedHashMap<>());
  private final List<Credentials> apiKeys = new ArrayList<>();
  private boolean allowUpdates;

  AccountState(String sid, AccountClock clock, Identifiers identifiers, boolean allowUpdates) {
    this.sid = sid;
    this.clock = clock;
    this.publicKeys = new PublicKeys(identifiers);
    this.allowUpdates = allowUpdates;
  }

  /** Returns the account's SID. */
  public String sid() {
    return sid;
  }

  public Directory<Device> devices() {
    return devices;
  }

  /**
   * Adds a device.
   *
   * @throws IllegalArgumentException if its SID or its name is taken
   */
  public Device addDevice(String sid, Optional<String> uniqueName) {
    return devices.add(sequence -> new Device(sequence, sid, uniqueName, now()));
  }

  /**
   * Gives a device a unique name other than the one that it has.
   *
   * @return false, and nothing changed, if another device has it
   */
  public boolean rename(Device device, String name) {
    if (devices.hasName(name)) {
      return false;
    }
    Optional<String> oldName = device.uniqueName();
    device.setUniqueName(name, now());
    devices.renamed(device, oldName);
    return true;
  }

  public Directory<App> apps() {
    return apps;
  }

  /**
   * Adds an app.
   *
   * @throws IllegalArgumentException if its SID or its name is taken
   */
  public App addApp(String sid, Optional<String> uniqueName, String hash, Manifest manifest) {
    return apps.add(sequence -> new App(sequence, sid, uniqueName, hash, manifest, now()));
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
    return subaccounts.find(sid);
  }

  /** A copy of all subaccounts, in the order in which they were added. */
  public List<Account> subaccounts() {
    return List.copyOf(subaccounts.values());
  }

  void addSubaccount(Account subaccount) {
    subaccounts.put(subaccount.sid(), subaccount);
  }

  void removeSubaccount(Account subaccount) {
    subaccounts.remove(subaccount.sid(), subaccount);
  }

  /** A copy of all API keys, in the order in which they were added. */
  public List<Credentials> apiKeys() {
    return List.copyOf(apiKeys);
  }

  void addApiKey(Credentials key) {
    apiKeys.add(key);
  }

  void removeApiKey(Credentials key) {
    apiKeys.remove(key);
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
    return clock.now();
  }
}
