package io.github.microvisorfake.internal.store;

import io.github.microvisorfake.device.AppStatus;
import java.time.Instant;
import java.util.Optional;

/** A copy of a device with its configs and secrets. Immutable. */
public final class DeviceContent {

  private final Device device;
  private final long sequence;
  private final Optional<String> uniqueName;
  private final AppStatus app;
  private final Optional<Instant> loggingUntil;
  private final int restartRequests;
  private final Instant created;
  private final Instant updated;
  private final EntryLists entries;

  /** Copies a device. The caller holds the account's lock. */
  DeviceContent(Device device, Instant now) {
    this.device = device;
    sequence = device.sequence();
    uniqueName = device.uniqueName();
    app = device.app();
    loggingUntil = device.loggingUntil(now);
    restartRequests = device.restartRequests();
    created = device.created();
    updated = device.updated();
    entries = EntryLists.of(device.stores());
  }

  /** Returns the device that was copied, which may have changed since. */
  Device device() {
    return device;
  }

  long sequence() {
    return sequence;
  }

  public String sid() {
    return device.sid();
  }

  public Optional<String> uniqueName() {
    return uniqueName;
  }

  public AppStatus app() {
    return app;
  }

  /** Returns when logging expires, or empty if logging was disabled when the device was copied. */
  public Optional<Instant> loggingUntil() {
    return loggingUntil;
  }

  int restartRequests() {
    return restartRequests;
  }

  Instant created() {
    return created;
  }

  Instant updated() {
    return updated;
  }

  /** Returns the configs and secrets of the device. */
  public EntryLists entries() {
    return entries;
  }
}
