package io.github.microvisorfake.internal.store;

import io.github.microvisorfake.signing.ClientValidation;
import java.util.List;

/**
 * A copy of the content of an account at one moment: of everything except clock, faults and
 * journal. Holds references to immutable values, so copying is fast. Immutable.
 */
public final class StoredContent {

  private final Account account;
  private final String authToken;
  private final ClientValidation clientValidation;
  private final boolean allowUpdates;
  private final int deviceResponseLimit;
  private final List<Credentials> apiKeys;
  private final List<Account> subaccounts;
  private final EntryLists entries;
  private final List<App> apps;
  private final List<DeviceContent> devices;
  private final List<PublicKeyCredential> publicKeys;

  /** Copies the state of an account, whose lock the caller holds. */
  StoredContent(Account account, AccountState state) {
    this.account = account;
    authToken = account.authToken();
    clientValidation = account.clientValidation();
    allowUpdates = state.allowUpdates();
    deviceResponseLimit = state.deviceResponseLimit();
    apiKeys = state.apiKeys();
    subaccounts = state.subaccounts();
    entries = EntryLists.of(state.stores());
    apps = state.apps().all();
    devices =
        state.devices().all().stream()
            .map(device -> new DeviceContent(device, state.now()))
            .toList();
    publicKeys = state.publicKeys().all();
  }

  /** Copies the content of an account. Acquires its lock. */
  public static StoredContent of(Account account) {
    return account.locked(state -> new StoredContent(account, state));
  }

  /** Returns the account whose content was copied. */
  public Account account() {
    return account;
  }

  public String authToken() {
    return authToken;
  }

  public ClientValidation clientValidation() {
    return clientValidation;
  }

  public boolean allowUpdates() {
    return allowUpdates;
  }

  public int deviceResponseLimit() {
    return deviceResponseLimit;
  }

  public List<Credentials> apiKeys() {
    return apiKeys;
  }

  public List<Account> subaccounts() {
    return subaccounts;
  }

  /** Returns the configs and secrets of the account itself. */
  public EntryLists entries() {
    return entries;
  }

  public List<App> apps() {
    return apps;
  }

  public List<DeviceContent> devices() {
    return devices;
  }

  public List<PublicKeyCredential> publicKeys() {
    return publicKeys;
  }

  /**
   * Makes this the content of an account, except for the credentials. Devices that the account has
   * keep their identity. The caller holds the account's lock.
   */
  void place(Placement placement, Account target, AccountState state) {
    target.setClientValidation(clientValidation);
    state.setAllowUpdates(allowUpdates);
    state.setDeviceResponseLimit(deviceResponseLimit);
    entries.place(placement, state.stores());
    placeApps(placement, state.apps());
    placeDevices(placement, state.devices());
    state.publicKeys().replaceAll(placement, publicKeys);
    state.contentReplaced();
  }

  private void placeApps(Placement placement, Directory<App> target) {
    target.clear();
    apps.forEach(app -> target.place(placement, app.sequence(), app::numbered));
  }

  private void placeDevices(Placement placement, Directory<Device> target) {
    List<Device> placed =
        devices.stream().map(copy -> target.find(copy.sid()).orElse(copy.device())).toList();
    target.clear();
    for (int i = 0; i < placed.size(); i++) {
      Device device = placed.get(i);
      DeviceContent copy = devices.get(i);
      target.place(placement, copy.sequence(), number -> device.restore(copy, number));
      copy.entries().place(placement, device.stores());
    }
  }

  /** Returns the SID of the account, without the content, which may be secret. */
  @Override
  public String toString() {
    return "StoredContent[" + account.sid() + "]";
  }
}
