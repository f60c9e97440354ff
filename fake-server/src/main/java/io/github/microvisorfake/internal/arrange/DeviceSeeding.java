package io.github.microvisorfake.internal.arrange;

import io.github.microvisorfake.internal.seed.SeedObject;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.App;
import io.github.microvisorfake.internal.store.Device;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Consumer;

/** Adds a device of a seed to an account. */
final class DeviceSeeding {

  private final SeedPositions positions;
  private final SeedObject source;
  private final DevicesAndApps devicesAndApps;
  private final DeviceChanges changes;

  private DeviceSeeding(
      SeedPositions positions,
      SeedObject source,
      DevicesAndApps devicesAndApps,
      DeviceChanges changes) {
    this.positions = positions;
    this.source = source;
    this.devicesAndApps = devicesAndApps;
    this.changes = changes;
  }

  static void run(
      SeedPositions positions, SeedObject source, Account account, DevicesAndApps devicesAndApps) {
    NewDevice newDevice = new NewDevice(source.value("sid"), source.value("uniqueName"));
    Device device = positions.at(source.location(), () -> devicesAndApps.add(newDevice));
    EntrySeeding.run(positions, source, ConfigsAndSecrets.of(account, device));
    new DeviceSeeding(positions, source, devicesAndApps, new DeviceChanges(account, device))
        .change();
  }

  private void change() {
    change("targetApp", this::target);
    change("reportedApp", name -> changes.reportApp(app(name)));
    change("updateErrorCode", this::reportError);
    change("loggingUntil", until -> changes.logUntil(instant(until)));
  }

  private void change(String name, Consumer<String> change) {
    source
        .text(name)
        .ifPresent(value -> positions.check(value.location(), () -> change.accept(value.text())));
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
        "no app of this account has this SID or unique name; add it to 'apps', or use a different one");
  }

  private void reportError(String text) {
    int code = number(text);
    if (code != 0 && !changes.reportError(code)) {
      throw new IllegalArgumentException(
          "the device has no target app, so an update cannot fail; add a 'targetApp'");
    }
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "the value is not a whole number; write a number such as 5, or 0 for no error", e);
    }
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "the value is not an instant; write one such as 2026-01-02T00:00:00Z", e);
    }
  }
}
