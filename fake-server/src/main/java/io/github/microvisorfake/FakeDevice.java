package io.github.microvisorfake;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.device.AppStatus;
import io.github.microvisorfake.internal.arrange.ConfigsAndSecrets;
import io.github.microvisorfake.internal.arrange.DeviceChanges;
import io.github.microvisorfake.internal.server.RunningServer;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.Device;
import java.time.Instant;
import java.util.Optional;

/**
 * A device of a fake account, with its configs and secrets.
 *
 * <p>The service has no call that creates a device, and none by which one reports (documented):
 * tests arrange both.
 *
 * <pre>{@code
 * FakeDevice device = account.addDevice("thermostat-1");
 * device.addConfig("broker-host", "mqtt.example.com");
 * device.secret("wifi_password").map(FakeSecret::value); // what the code under test stored
 * device.app().targetSid(); // what it told the device to run
 * }</pre>
 *
 * <p>It shows what is there when it is asked; lists are copies. Two objects for the same device are
 * equal. Safe for use by several threads.
 */
public final class FakeDevice extends KeyValueOwner {

  private final Account account;
  private final RunningServer server;
  private final Device device;
  private final DeviceChanges changes;

  FakeDevice(Account account, RunningServer server, Device device) {
    super(ConfigsAndSecrets.of(account, device));
    this.account = account;
    this.server = server;
    this.device = device;
    this.changes = new DeviceChanges(account, device);
  }

  /** The account that the device belongs to. */
  public FakeAccount account() {
    return new FakeAccount(account, server);
  }

  /** The device's SID: {@code UV} and 32 hex digits. */
  public String sid() {
    return device.sid();
  }

  /** The device's unique name, if it has one. Wherever the API takes its SID it takes this too. */
  public Optional<String> uniqueName() {
    return account.locked(state -> device.uniqueName());
  }

  /** Which app the device should run, and which one it says that it runs. */
  public AppStatus app() {
    return account.locked(state -> device.app());
  }

  /**
   * Tells the device to run an app, as an update with {@code TargetApp} does: its status is {@code
   * pending}, also if it was told the same before.
   *
   * @throws IllegalArgumentException if the account does not have this app, or not any more
   */
  public void setTargetApp(FakeApp app) {
    if (!changes.target(app.of(account))) {
      throw new IllegalArgumentException(
          format("%s was deleted; target an app that the account has", app));
    }
  }

  /**
   * Has the device say that it runs an app. If it should run this one, or none, its status is
   * {@code up-to-date}; else it is still {@code pending} (assumed). It may run an app that was
   * deleted.
   *
   * @throws IllegalArgumentException if it is another account's app
   */
  public void reportApp(FakeApp app) {
    changes.reportApp(app.of(account));
  }

  /**
   * Has the device say that it could not take the app that it should run: its status is {@code
   * error}. What it last reported to run stays (assumed).
   *
   * @param code any number but 0, which stands for no error
   * @throws IllegalArgumentException if the code is 0
   * @throws IllegalStateException if the device was never told to run an app
   */
  public void reportError(int code) {
    if (!changes.reportError(code)) {
      throw new IllegalStateException(
          format("device %s has no target, so no update can fail; call target first", sid()));
    }
  }

  /** How often the device was asked to restart its app. Nothing on the wire shows it. */
  public int restartRequests() {
    return account.locked(state -> device.restartRequests());
  }

  /** Until when the device logs, by the account's clock; empty if it does not. */
  public Optional<Instant> loggingUntil() {
    return account.locked(state -> device.loggingUntil(state.now()));
  }

  /**
   * Has the device log until a time, as an update with {@code LoggingEnabled} does for 24 hours.
   *
   * @param until by the account's clock; one that is not in the future ends the logging
   * @throws IllegalArgumentException if it is no time that dates on the wire can show
   */
  public void logUntil(Instant until) {
    changes.logUntil(until);
  }

  /** When the device was added, to the clock's full precision. */
  public Instant dateCreated() {
    return device.created();
  }

  /**
   * When its name, its app or its logging last changed. Neither its configs and secrets nor a
   * restart count, nor logging that has come to its end (assumed).
   */
  public Instant dateUpdated() {
    return account.locked(state -> device.updated());
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

  /** Such as {@code FakeDevice[thermostat-1, UV…]}. */
  @Override
  public String toString() {
    return "FakeDevice[" + uniqueName().map(name -> name + ", ").orElse("") + sid() + "]";
  }
}
