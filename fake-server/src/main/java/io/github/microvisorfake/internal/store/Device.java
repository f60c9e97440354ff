package io.github.microvisorfake.internal.store;

import io.github.microvisorfake.device.AppStatus;
import io.github.microvisorfake.device.UpdateStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * A device of an account.
 *
 * <p>The SID and the stores never change. The account's lock guards everything else; only the date
 * of creation can be read without it.
 */
public final class Device implements Named {

  private final String sid;
  private long sequence;

  /** Volatile because it is read without the lock. */
  private volatile Instant created;

  private final KeyValueStores stores = new KeyValueStores();
  private Optional<String> uniqueName;
  private AppStatus app = AppStatus.NONE;
  private Instant loggingUntil = Instant.MIN;
  private int restartRequests;
  private Instant updated;

  Device(long sequence, String sid, Optional<String> uniqueName, Instant now) {
    this.sequence = sequence;
    this.sid = sid;
    this.uniqueName = uniqueName;
    this.created = now;
    this.updated = now;
  }

  @Override
  public long sequence() {
    return sequence;
  }

  @Override
  public String sid() {
    return sid;
  }

  @Override
  public Optional<String> uniqueName() {
    return uniqueName;
  }

  public KeyValueStores stores() {
    return stores;
  }

  public AppStatus app() {
    return app;
  }

  public Instant created() {
    return created;
  }

  /** Returns when the device last changed. Logging that expires does not count. */
  public Instant updated() {
    return updated;
  }

  /** Returns when logging expires, or empty if logging is disabled. */
  public Optional<Instant> loggingUntil(Instant now) {
    return loggingUntil.isAfter(now) ? Optional.of(loggingUntil) : Optional.empty();
  }

  /** Returns how many requests have asked the device to restart its app. */
  public int restartRequests() {
    return restartRequests;
  }

  void setUniqueName(String name, Instant now) {
    uniqueName = Optional.of(name);
    updated = now;
  }

  /**
   * Sets the target app, which resets the update even if the app is the same. The reported app does
   * not change.
   */
  public void target(App target, Instant now) {
    app =
        app.toBuilder()
            .target(target.sid(), target.hash(), now)
            .updateStatus(UpdateStatus.PENDING)
            .updateErrorCode(0)
            .build();
    updated = now;
  }

  /** Returns whether an app is the target app. */
  public boolean targets(App other) {
    return app.targetSid().filter(other.sid()::equals).isPresent();
  }

  /** Reports that the device runs an app, which can be different from its target app. */
  public void reportApp(App running, Instant now) {
    boolean isTarget = app.targetSid().map(running.sid()::equals).orElse(true);
    UpdateStatus status = isTarget ? UpdateStatus.UP_TO_DATE : UpdateStatus.PENDING;
    app =
        app.toBuilder()
            .reported(running.sid(), now)
            .updateStatus(status)
            .updateErrorCode(0)
            .build();
    updated = now;
  }

  /**
   * Reports that the device failed to update to its target app. The reported app does not change.
   */
  public void reportError(int code, Instant now) {
    AppStatus before = app;
    app = app.toBuilder().updateStatus(UpdateStatus.ERROR).updateErrorCode(code).build();
    if (!app.equals(before)) {
      updated = now;
    }
  }

  /** Enables logging until a time. A time that is not in the future disables logging. */
  public void logUntil(Instant until, Instant now) {
    Optional<Instant> before = loggingUntil(now);
    loggingUntil = until.isAfter(now) ? until : Instant.MIN;
    if (!loggingUntil(now).equals(before)) {
      updated = now;
    }
  }

  /** Counts a restart. The API does not return the number. */
  public void requestRestart() {
    restartRequests++;
  }

  /**
   * Gives this device the properties of a copy.
   *
   * @param number the sequence number
   * @return this device
   */
  Device restore(DeviceContent copy, long number) {
    sequence = number;
    uniqueName = copy.uniqueName();
    app = copy.app();
    loggingUntil = copy.loggingUntil().orElse(Instant.MIN);
    restartRequests = copy.restartRequests();
    created = copy.created();
    updated = copy.updated();
    return this;
  }
}
