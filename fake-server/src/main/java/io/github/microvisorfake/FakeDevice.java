package io.github.microvisorfake;

import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.Device;
import java.util.Optional;

/**
 * A device of a fake account, with its configs and secrets.
 *
 * <p>The service has no call that creates a device (documented): tests arrange them.
 *
 * <pre>{@code
 * FakeDevice device = account.addDevice("thermostat-1");
 * device.addConfig("broker-host", "mqtt.example.com");
 * device.secret("wifi_password").map(FakeSecret::value); // what the code under test stored
 * }</pre>
 *
 * <p>It shows what is there when it is asked; lists are copies. Two objects for the same device are
 * equal. Safe for use by several threads.
 */
public final class FakeDevice extends KeyValueOwner {

  private final Account account;
  private final Device device;

  FakeDevice(Account account, Device device) {
    super(account, state -> device.stores(), "on device " + device.sid());
    this.account = account;
    this.device = device;
  }

  /** The device's SID: {@code UV} and 32 hex digits. */
  public String sid() {
    return device.sid();
  }

  /** The device's unique name, if it has one. Wherever the API takes its SID it takes this too. */
  public Optional<String> uniqueName() {
    return device.uniqueName();
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
