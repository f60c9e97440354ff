package io.github.microvisorfake.internal.arrange;

import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.AccountClock;
import io.github.microvisorfake.internal.store.App;
import io.github.microvisorfake.internal.store.Device;
import java.time.Instant;

/**
 * Changes to a device, as made by an update over the API or by a report of the device itself. Every
 * method acquires the account's lock.
 */
public final class DeviceChanges {

  private final Account account;
  private final Device device;

  /** Creates changes to a device of an account. */
  public DeviceChanges(Account account, Device device) {
    this.account = account;
    this.device = device;
  }

  /**
   * Sets the target app of the device.
   *
   * @return false, without a change, if the account does not have this app or no longer has it
   */
  public boolean target(App app) {
    return account.locked(
        state -> {
          boolean held = state.apps().find(app.sid()).filter(app::equals).isPresent();
          if (held) {
            device.target(app, state.now());
          }
          return held;
        });
  }

  /** Reports that the device runs an app, which may have been deleted. */
  public void reportApp(App app) {
    account.change(state -> device.reportApp(app, state.now()));
  }

  /**
   * Reports that the device failed to update to its target app.
   *
   * @param code the error code: any number except 0
   * @return false, without a change, if the device has no target app
   * @throws IllegalArgumentException if the code is 0
   */
  public boolean reportError(int code) {
    if (code == 0) {
      throw new IllegalArgumentException(
          "the error code 0 means no error; use a different code, or report the app that the device runs");
    }
    return account.locked(
        state -> {
          boolean hasTarget = device.app().targetSid().isPresent();
          if (hasTarget) {
            device.reportError(code, state.now());
          }
          return hasTarget;
        });
  }

  /**
   * Enables logging until a time. A time that is not in the future disables logging.
   *
   * @throws IllegalArgumentException if the time is out of the range of {@link AccountClock}
   */
  public void logUntil(Instant until) {
    AccountClock.requireInRange(until);
    account.change(state -> device.logUntil(until, state.now()));
  }
}
