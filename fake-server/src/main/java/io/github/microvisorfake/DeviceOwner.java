package io.github.microvisorfake;

import io.github.microvisorfake.internal.arrange.ConfigsAndSecrets;
import io.github.microvisorfake.internal.arrange.DevicesAndApps;
import io.github.microvisorfake.internal.arrange.NewApp;
import io.github.microvisorfake.internal.arrange.NewDevice;
import io.github.microvisorfake.internal.server.RunningServer;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.AccountState;
import io.github.microvisorfake.internal.store.App;
import io.github.microvisorfake.internal.store.Device;
import java.util.List;
import java.util.Optional;

/**
 * An owner of devices and apps, which is an account. The API can neither add nor remove devices,
 * and cannot add apps (documented).
 *
 * <pre>{@code
 * FakeDevice device = account.addDevice("thermostat-1");
 * account.removeDevice(device); // as if the device had never been registered
 * }</pre>
 *
 * <p>Reads reflect the current state; returned lists are snapshots.
 */
public abstract sealed class DeviceOwner extends KeyValueOwner permits CredentialOwner {

  private final Account account;
  private final RunningServer server;
  private final DevicesAndApps devicesAndApps;

  DeviceOwner(Account account, RunningServer server) {
    super(ConfigsAndSecrets.of(account), account.clock()::now);
    this.account = account;
    this.server = server;
    this.devicesAndApps = server.accounts().devicesAndApps(account);
  }

  /** Returns the devices of this account, oldest first. */
  public final List<FakeDevice> devices() {
    return devicesAndApps.devices().stream().map(this::wrap).toList();
  }

  /**
   * Returns the device with the given SID or unique name, or empty if there is none.
   *
   * @param sidOrUniqueName the SID or the unique name; text in the format of a device's SID is
   *     always treated as a SID
   */
  public final Optional<FakeDevice> device(String sidOrUniqueName) {
    return devicesAndApps.device(sidOrUniqueName).map(this::wrap);
  }

  /** Adds a device with a generated SID and no unique name. */
  public final FakeDevice addDevice() {
    return wrap(devicesAndApps.add(NewDevice.unnamed()));
  }

  /**
   * Adds a device with a generated SID and the given unique name.
   *
   * @param uniqueName the unique name of the device: 1 to 64 characters, not in the format of a
   *     device's SID
   * @return the new device
   * @throws IllegalArgumentException if the unique name is empty, is too long, has the format of a
   *     SID, or is in use in this account
   */
  public final FakeDevice addDevice(String uniqueName) {
    return wrap(devicesAndApps.add(NewDevice.named(uniqueName)));
  }

  /**
   * Adds a device with the given SID and unique name.
   *
   * @param sid the SID of the device: {@code UV} and 32 hex digits
   * @param uniqueName the unique name of the device: 1 to 64 characters, not in the format of a
   *     device's SID
   * @return the new device
   * @throws IllegalArgumentException if the SID is malformed; if the unique name is empty, is too
   *     long or has the format of a SID; or if one of them is in use in this account
   */
  public final FakeDevice addDevice(String sid, String uniqueName) {
    return wrap(devicesAndApps.add(NewDevice.of(sid, uniqueName)));
  }

  /**
   * Removes a device with its configs and secrets. The object still returns the properties of the
   * device, but requests no longer find it.
   *
   * @param device a device of this account
   * @return false if the device was removed before
   * @throws IllegalArgumentException if the device belongs to another account
   */
  public final boolean removeDevice(FakeDevice device) {
    return devicesAndApps.remove(device.of(account));
  }

  /** Returns the apps of this account, oldest first. */
  public final List<FakeApp> apps() {
    return devicesAndApps.apps().stream().map(this::wrap).toList();
  }

  /**
   * Returns the app with the given SID or unique name, or empty if there is none.
   *
   * @param sidOrUniqueName the SID or the unique name; text in the format of an app's SID is always
   *     treated as a SID
   */
  public final Optional<FakeApp> app(String sidOrUniqueName) {
    return devicesAndApps.app(sidOrUniqueName).map(this::wrap);
  }

  /** Adds an app with a generated SID, hash and manifest, and no unique name. */
  public final FakeApp addApp() {
    return wrap(devicesAndApps.add(NewApp.unnamed()));
  }

  /**
   * Adds an app with the given unique name and a generated SID, hash and manifest.
   *
   * @param uniqueName the unique name of the app: 1 to 64 characters, not in the format of an app's
   *     SID
   * @return the new app
   * @throws IllegalArgumentException if the unique name is empty, is too long, has the format of a
   *     SID, or is in use in this account
   */
  public final FakeApp addApp(String uniqueName) {
    return wrap(devicesAndApps.add(NewApp.named(uniqueName)));
  }

  /**
   * Adds an app with the given SID, unique name, hash and manifest.
   *
   * @param sid the SID of the app: {@code KA} and 32 hex digits
   * @param uniqueName the unique name of the app: 1 to 64 characters, not in the format of an app's
   *     SID
   * @param hash the hash of the app, as {@code algorithm:value}; it is not compared with the
   *     manifest
   * @param manifest the bytes of the manifest, which can have any content
   * @return the new app
   * @throws IllegalArgumentException if the SID or the hash is malformed; if the unique name is
   *     empty, is too long or has the format of a SID; or if the SID or the unique name is in use
   *     in this account
   */
  public final FakeApp addApp(String sid, String uniqueName, String hash, byte[] manifest) {
    return wrap(devicesAndApps.add(NewApp.of(sid, uniqueName, hash, manifest)));
  }

  /**
   * Removes an app, even if it is the target app of devices; they keep it as their target.
   *
   * @param app an app of this account
   * @return false if the app was removed or deleted before
   * @throws IllegalArgumentException if the app belongs to another account
   */
  public final boolean removeApp(FakeApp app) {
    return devicesAndApps.remove(app.of(account));
  }

  /**
   * Returns the maximum size of the response to a {@linkplain FakeDevice#fetch device's fetch}, in
   * bytes.
   */
  public final int deviceResponseLimit() {
    return account.locked(AccountState::deviceResponseLimit);
  }

  /**
   * Sets the maximum size of the response to a {@linkplain FakeDevice#fetch device's fetch}: the
   * sum of the sizes of its values in UTF-8. Defaults to 7168 bytes (assumed): Twilio has not
   * published the limit.
   *
   * @param bytes the maximum size in bytes; 0 to reject every response with a value
   * @throws IllegalArgumentException if the size is negative
   */
  public final void setDeviceResponseLimit(int bytes) {
    account.change(state -> state.setDeviceResponseLimit(bytes));
  }

  private FakeDevice wrap(Device device) {
    return new FakeDevice(account, server, device);
  }

  private FakeApp wrap(App app) {
    return new FakeApp(account, app);
  }
}
