package io.github.microvisorfake.internal.store;

import static io.github.microvisorfake.internal.text.Messages.format;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The state of an account. Only {@link Account#locked} gives access to it, so the caller holds the
 * account's lock.
 */
public final class AccountState {

  /** The maximum size of the response to a device's fetch in bytes, unless it is set (assumed). */
  private static final int DEFAULT_DEVICE_RESPONSE_LIMIT = 7_168;

  private final String sid;
  private final AccountClock clock;
  private final Directory<Device> devices = new Directory<>(SidType.DEVICE);
  private final Directory<App> apps = new Directory<>(SidType.APP);
  private final KeyValueStores stores = new KeyValueStores();
  private final PublicKeys publicKeys;
  private final SidMap<Account> subaccounts = new SidMap<>(SidType.ACCOUNT, new LinkedHashMap<>());
  private final ApiKeyList apiKeys = new ApiKeyList();
  private final Identifiers identifiers;
  private final ArmedFaults faults;
  private final SecretHistory secretHistory = new SecretHistory();
  private boolean allowUpdates;
  private int deviceResponseLimit = DEFAULT_DEVICE_RESPONSE_LIMIT;
  private boolean removed;

  AccountState(String sid, AccountClock clock, Identifiers identifiers, boolean allowUpdates) {
    this.sid = sid;
    this.clock = clock;
    this.identifiers = identifiers;
    this.publicKeys = new PublicKeys(identifiers);
    this.faults = new ArmedFaults(identifiers.random(sid));
    this.allowUpdates = allowUpdates;
    rememberSecrets(Optional.empty(), stores);
  }

  private void rememberSecrets(Optional<Device> device, KeyValueStores owned) {
    owned.secrets().onStored((key, value) -> secretHistory.add(device, key, value));
  }

  /** Returns the account's SID. */
  public String sid() {
    return sid;
  }

  public ArmedFaults faults() {
    return faults;
  }

  public Directory<Device> devices() {
    return devices;
  }

  /**
   * Adds a device.
   *
   * @throws IllegalArgumentException if the SID or the unique name is in use
   */
  public Device addDevice(String sid, Optional<String> uniqueName) {
    Device added = devices.add(sequence -> new Device(sequence, sid, uniqueName, now()));
    rememberSecrets(Optional.of(added), added.stores());
    return added;
  }

  /**
   * Sets the unique name of a device, which must be different from its current name.
   *
   * @return false, without a change, if another device has this name
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
   * @throws IllegalArgumentException if the SID or the unique name is in use
   */
  public App addApp(String sid, Optional<String> uniqueName, String hash, Manifest manifest) {
    return apps.add(sequence -> new App(sequence, sid, uniqueName, hash, manifest, now()));
  }

  /**
   * Adds an app with a generated SID and manifest.
   *
   * @param hash the hash of the uploaded file
   * @throws IllegalArgumentException if the unique name is in use
   */
  public App addUploadedApp(Optional<String> uniqueName, String hash) {
    String sid = identifiers.sid(SidType.APP, used -> apps.find(used).isPresent());
    return addApp(sid, uniqueName, hash, new Manifest(identifiers.manifest()));
  }

  /** Returns the configs and secrets of the account itself. */
  public KeyValueStores stores() {
    return stores;
  }

  /** Returns the public keys of the account, without those of its subaccounts. */
  public PublicKeys publicKeys() {
    return publicKeys;
  }

  /**
   * Returns the subaccount with the given SID, or empty if there is none.
   *
   * <p>A thread that holds the lock of this account can acquire the lock of a subaccount, but not
   * vice versa. Subaccounts have no subaccounts, so this order prevents deadlocks.
   */
  public Optional<Account> subaccount(String sid) {
    return subaccounts.find(sid);
  }

  /** Returns all subaccounts, oldest first. The list is a copy. */
  public List<Account> subaccounts() {
    return List.copyOf(subaccounts.values());
  }

  /** Returns the first subaccounts, at most the given number. Copies no other subaccounts. */
  public List<Account> firstSubaccounts(int most) {
    return subaccounts.values().stream().limit(most).toList();
  }

  boolean hasSubaccounts() {
    return !subaccounts.values().isEmpty();
  }

  void addSubaccount(Account subaccount) {
    subaccounts.put(subaccount.sid(), subaccount);
  }

  void removeSubaccount(Account subaccount) {
    subaccounts.remove(subaccount.sid(), subaccount);
  }

  /** Returns whether the account was removed from its server. */
  boolean isRemoved() {
    return removed;
  }

  void setRemoved() {
    removed = true;
  }

  /** Returns all API keys, oldest first. The list is a copy. */
  public List<Credentials> apiKeys() {
    return apiKeys.all();
  }

  /** Returns the API key with the given SID, or empty if the account has none. */
  public Optional<Credentials> apiKey(String sid) {
    return apiKeys.find(sid);
  }

  /** Returns at most {@code size} API keys on one side of a position. */
  public Window<Credentials> apiKeyWindow(Position position, int size) {
    return apiKeys.window(position, size);
  }

  void addApiKey(Credentials key) {
    apiKeys.add(key);
  }

  void removeApiKey(Credentials key) {
    apiKeys.remove(key);
  }

  /** Returns whether configs and secrets can be updated. */
  public boolean allowUpdates() {
    return allowUpdates;
  }

  public void setAllowUpdates(boolean allowUpdates) {
    this.allowUpdates = allowUpdates;
  }

  /** Returns the maximum size of the response to a device's fetch, in bytes. */
  public int deviceResponseLimit() {
    return deviceResponseLimit;
  }

  /**
   * Sets the maximum size of the response to a device's fetch, in bytes.
   *
   * @throws IllegalArgumentException if the size is negative
   */
  public void setDeviceResponseLimit(int bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException(
          format(
              "the response limit '%d' is negative; use a number of bytes such as %d",
              bytes, DEFAULT_DEVICE_RESPONSE_LIMIT));
    }
    this.deviceResponseLimit = bytes;
  }

  /** Returns the latest values of the secrets of the account and of its devices. */
  public SecretHistory secretHistory() {
    return secretHistory;
  }

  /** Starts to keep the values of secrets, beginning with those that are stored now. */
  void startSecretHistory() {
    secretHistory.turnOn();
    rememberStoredSecrets();
  }

  /** Called after the content was replaced, perhaps by devices of another account. */
  void contentReplaced() {
    for (Device device : devices.all()) {
      rememberSecrets(Optional.of(device), device.stores());
    }
    rememberStoredSecrets();
  }

  private void rememberStoredSecrets() {
    secretHistory.addMissing(Optional.empty(), stores.secrets());
    for (Device device : devices.all()) {
      secretHistory.addMissing(Optional.of(device), device.stores().secrets());
    }
  }

  /** Returns the fingerprints of this server's secrets. */
  public Fingerprints fingerprints() {
    return new Fingerprints(identifiers);
  }

  /** Returns the time of this account's clock. */
  public Instant now() {
    return clock.now();
  }
}
