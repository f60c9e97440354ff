package io.github.microvisorfake.internal.arrange;

import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.AccountClock;
import io.github.microvisorfake.internal.store.App;
import io.github.microvisorfake.internal.store.Device;
import java.time.Instant;

/**
 * Changes a device, as an update over the API or a report of the device itself does. Each method
 * takes the account's lock.
 */
public final class DeviceChanges {

  private final Account account;
  private final Device device;

  /** Changes to a device of an account. */
  public DeviceChanges(Account account, Device device) {
    this.account = account;
    this.device = device;
  }

  /**
   * Tells the device to run an app.
   *
   * @return false, and nothing changed, if the account does not have this app, or not any more
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

  /** Has the device say that it runs an app, which may be deleted by now. */
  public void reportApp(App app) {
    account.change(state -> device.reportApp(app, state.now()));
  }

  /**
   * Has the device say that it could not take the app that it should run.
   *
   * @param code any number but 0
   * @return false, and nothing changed, if the device was never told to run an app
   * @throws IllegalArgumentException if the code is 0
   */
  public boolean reportError(int code) {
    if (code == 0) {
      throw new IllegalArgumentException(
          "0 stands for no error; give another code, or call reportApp");
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
   * Has the device log until a time; one that is not in the future ends the logging.
   *
   * @throws IllegalArgumentException if it is not in the {@link AccountClock}
   */
  public void logUntil(Instant until) {
    AccountClock.require(until);
    account.change(state -> device.logUntil(until, state.now()));
  }
}
