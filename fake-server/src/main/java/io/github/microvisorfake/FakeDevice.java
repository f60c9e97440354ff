package io.github.microvisorfake;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.device.AppStatus;
import io.github.microvisorfake.device.FetchItem;
import io.github.microvisorfake.device.FetchResponse;
import io.github.microvisorfake.internal.arrange.ConfigsAndSecrets;
import io.github.microvisorfake.internal.arrange.DeviceChanges;
import io.github.microvisorfake.internal.arrange.DeviceFetch;
import io.github.microvisorfake.internal.server.RunningServer;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.Device;
import io.github.microvisorfake.internal.text.UnicodeEscapes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A device of an account, with its configs and secrets.
 *
 * <p>The API can neither create devices nor report their state (documented by Twilio). Tests create
 * devices with {@link FakeAccount#addDevice()} and report their state with {@link #reportApp} and
 * {@link #reportError}.
 *
 * <pre>{@code
 * FakeDevice device = account.addDevice("thermostat-1");
 * device.addConfig("broker-host", "mqtt.example.com");
 * device.secret("wifi_password").map(FakeSecret::value); // what the code under test stored
 * device.app().targetSid(); // the app that the code under test set as target
 * }</pre>
 *
 * <p>Reads reflect the current state; returned lists are snapshots. Two objects for the same device
 * are equal. Safe for use by multiple threads.
 */
public final class FakeDevice extends KeyValueOwner {

  private final Account account;
  private final RunningServer server;
  private final Device device;
  private final DeviceChanges changes;

  FakeDevice(Account account, RunningServer server, Device device) {
    super(ConfigsAndSecrets.of(account, device), account.clock()::now);
    this.account = account;
    this.server = server;
    this.device = device;
    this.changes = new DeviceChanges(account, device);
  }

  /** Returns the account that the device belongs to. */
  public FakeAccount account() {
    return new FakeAccount(account, server);
  }

  /** Returns the SID of the device: {@code UV} and 32 hex digits. */
  public String sid() {
    return device.sid();
  }

  /**
   * Returns the unique name of the device, or empty if it has none. The API accepts it in place of
   * the SID.
   */
  public Optional<String> uniqueName() {
    return account.locked(state -> device.uniqueName());
  }

  /**
   * Returns the target app of the device, the app that it last reported, and the state of the
   * update.
   */
  public AppStatus app() {
    return account.locked(state -> device.app());
  }

  /**
   * Sets the target app of the device, like an update with {@code TargetApp}. The update status
   * becomes {@code pending}, even if the target app is the same as before.
   *
   * @param app an app of the device's account
   * @throws IllegalArgumentException if the app belongs to another account, or was deleted
   */
  public void setTargetApp(FakeApp app) {
    if (!changes.target(app.of(account))) {
      throw new IllegalArgumentException(
          format("%s was deleted; choose one of the account's apps", app));
    }
  }

  /**
   * Reports that the device runs an app. The update status becomes {@code up-to-date} if this app
   * is the device's target app, or if there is no target app. Otherwise it becomes {@code pending}
   * (assumed).
   *
   * @param app an app of the device's account, which may have been deleted
   * @throws IllegalArgumentException if the app belongs to another account
   */
  public void reportApp(FakeApp app) {
    changes.reportApp(app.of(account));
  }

  /**
   * Reports that the device failed to update to its target app. The update status becomes {@code
   * error}. The reported app does not change (assumed).
   *
   * @param code the error code: any number except 0, which means no error
   * @throws IllegalArgumentException if the code is 0
   * @throws IllegalStateException if the device has no target app
   */
  public void reportError(int code) {
    if (!changes.reportError(code)) {
      throw new IllegalStateException(
          format(
              "device %s has no target app, so an update cannot fail; call setTargetApp first",
              sid()));
    }
  }

  /**
   * Fetches configs and secrets as the device's firmware does with Microvisor's system calls. Each
   * item is looked up exactly where it says: never on the account instead of the device, and never
   * among the configs instead of the secrets (seen).
   *
   * <pre>{@code
   * FetchResponse response = device.fetch(deviceSecret("wifi_password"), accountConfig("api_url"));
   * response.result(); // OK
   * response.items().get(0).value(); // the value of the secret, or empty
   * }</pre>
   *
   * @param items the items to fetch, at least one
   * @return the response: {@code RESPONSETOOLARGE} if the values have more bytes than {@link
   *     FakeAccount#deviceResponseLimit()}, or else an item for each one, in the same order
   * @throws IllegalArgumentException if there are no items; or if a key is empty, has more than 100
   *     characters, or is not printable ASCII, which Microvisor rejects with {@code
   *     INVALIDCONFIGKEY} (documented)
   */
  public FetchResponse fetch(FetchItem... items) {
    return new DeviceFetch(account, device).fetch(List.of(items));
  }

  /**
   * Returns the number of requests to restart the device's app. The API does not return this
   * number.
   */
  public int restartRequestCount() {
    return account.locked(state -> device.restartRequests());
  }

  /**
   * Returns when the device's logging expires, by the account's clock, or empty if logging is
   * disabled.
   */
  public Optional<Instant> loggingUntil() {
    return account.locked(state -> device.loggingUntil(state.now()));
  }

  /**
   * Enables logging until the given time. (Over the API, {@code LoggingEnabled=true} enables it for
   * 24 hours.)
   *
   * @param until the time when logging expires, by the account's clock; a time that is not in the
   *     future disables logging
   * @throws IllegalArgumentException if the time is before 1970 or after the end of 9998
   */
  public void enableLoggingUntil(Instant until) {
    changes.logUntil(until);
  }

  /** Returns when the device was added, with the full precision of the clock. */
  public Instant dateCreated() {
    return device.created();
  }

  /**
   * Returns when the unique name, the app status or the logging of the device last changed. Changes
   * of configs and secrets, restarts, and logging that expires do not count (assumed).
   */
  public Instant dateUpdated() {
    return account.locked(state -> device.updated());
  }

  /**
   * Returns the device if it belongs to the given account.
   *
   * @throws IllegalArgumentException if it belongs to another account
   */
  Device of(Account owner) {
    if (account != owner) {
      throw new IllegalArgumentException(
          format(
              "%s does not belong to account %s; call removeDevice on account %s",
              this, owner.sid(), account.sid()));
    }
    return device;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FakeDevice that
        && account.equals(that.account)
        && device.equals(that.device);
  }

  @Override
  public int hashCode() {
    return device.hashCode();
  }

  /** Returns a string such as {@code FakeDevice[thermostat-1, UV…]}. */
  @Override
  public String toString() {
    return UnicodeEscapes.escapeControls(
        "FakeDevice[" + uniqueName().map(name -> name + ", ").orElse("") + sid() + "]");
  }
}
