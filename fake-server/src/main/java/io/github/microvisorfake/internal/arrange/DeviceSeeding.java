package io.github.microvisorfake.internal.arrange;

import io.github.microvisorfake.internal.seed.SeedObject;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.App;
import io.github.microvisorfake.internal.store.Device;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Consumer;

/** Adds a device with what is written for it in a seed. */
final class DeviceSeeding {

  private final SeedPositions positions;
  private final SeedObject written;
  private final DevicesAndApps devicesAndApps;
  private final DeviceChanges changes;

  private DeviceSeeding(
      SeedPositions positions,
      SeedObject written,
      DevicesAndApps devicesAndApps,
      DeviceChanges changes) {
    this.positions = positions;
    this.written = written;
    this.devicesAndApps = devicesAndApps;
    this.changes = changes;
  }

  static void run(
      SeedPositions positions, SeedObject written, Account account, DevicesAndApps devicesAndApps) {
    NewDevice newDevice = new NewDevice(written.value("sid"), written.value("uniqueName"));
    Device device = positions.at(written.place(), () -> devicesAndApps.add(newDevice));
    EntrySeeding.run(positions, written, ConfigsAndSecrets.of(account, device));
    new DeviceSeeding(positions, written, devicesAndApps, new DeviceChanges(account, device))
        .change();
  }

  private void change() {
    change("targetApp", this::target);
    change("reportedApp", name -> changes.reportApp(app(name)));
    change("updateErrorCode", this::reportError);
    change("loggingUntil", until -> changes.logUntil(instant(until)));
  }

  private void change(String name, Consumer<String> change) {
    written
        .text(name)
        .ifPresent(value -> positions.check(value.place(), () -> change.accept(value.text())));
  }

  private void target(String name) {
    if (!changes.target(app(name))) {
      throw noSuchApp();
    }
  }

  private App app(String name) {
    return devicesAndApps.app(name).orElseThrow(DeviceSeeding::noSuchApp);
  }

  private static IllegalArgumentException noSuchApp() {
    return new IllegalArgumentException(
        "no app of this account has this SID or unique name; add it to 'apps', or name another");
  }

  private void reportError(String text) {
    int code = number(text);
    if (code != 0 && !changes.reportError(code)) {
      throw new IllegalArgumentException(
          "a device without a target has no update that could fail; give it a 'targetApp'");
    }
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "not a whole number; write one such as 5, or 0 for none", e);
    }
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "not an instant; write one such as 2026-01-02T00:00:00Z", e);
    }
  }
}
