package io.github.microvisorfake.internal.store;

import io.github.microvisorfake.device.AppStatus;
import io.github.microvisorfake.device.UpdateStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * A device of an account.
 *
 * <p>Its SID, its stores and when it was created never change. All else does, so the account's lock
 * guards it.
 */
public final class Device implements Named {

  private final long sequence;
  private final String sid;
  private final Instant created;
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

  /** When anything of it last changed; that its logging has come to its end does not count. */
  public Instant updated() {
    return updated;
  }

  /** When its logging ends; empty if it does not log. */
  public Optional<Instant> loggingUntil(Instant now) {
    return loggingUntil.isAfter(now) ? Optional.of(loggingUntil) : Optional.empty();
  }

  /** How often it was asked to restart its app. */
  public int restartRequests() {
    return restartRequests;
  }

  void setUniqueName(String name, Instant now) {
    uniqueName = Optional.of(name);
    updated = now;
  }

  /** Tells it to run an app; the same one again starts anew. What it has reported stays. */
  public void target(App target, Instant now) {
    app =
        app.toBuilder()
            .target(target.sid(), target.hash(), now)
            .updateStatus(UpdateStatus.PENDING)
            .updateErrorCode(0)
            .build();
    updated = now;
  }

  /** It says that it runs an app, which may be another than it should. */
  public void reportApp(App running, Instant now) {
    boolean asTold = app.targetSid().map(running.sid()::equals).orElse(true);
    UpdateStatus status = asTold ? UpdateStatus.UP_TO_DATE : UpdateStatus.PENDING;
    app =
        app.toBuilder()
            .reported(running.sid(), now)
            .updateStatus(status)
            .updateErrorCode(0)
            .build();
    updated = now;
  }

  /** It says that it could not take the app that it should; it goes on with the one that it ran. */
  public void reportError(int code, Instant now) {
    AppStatus before = app;
    app = app.toBuilder().updateStatus(UpdateStatus.ERROR).updateErrorCode(code).build();
    if (!app.equals(before)) {
      updated = now;
    }
  }

  /** Has it log until a time; a time that is not after now ends its logging. */
  public void logUntil(Instant until, Instant now) {
    Optional<Instant> before = loggingUntil(now);
    loggingUntil = until.isAfter(now) ? until : Instant.MIN;
    if (!loggingUntil(now).equals(before)) {
      updated = now;
    }
  }

  /** Nothing on the wire shows it. */
  public void requestRestart() {
    restartRequests++;
  }
}
