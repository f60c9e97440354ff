package io.github.microvisorfake.internal.arrange;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.seed.SeedObject;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.App;
import io.github.microvisorfake.internal.store.Device;
import io.github.microvisorfake.internal.text.AsciiNumbers;
import io.github.microvisorfake.internal.text.QuotedValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Consumer;

/** Adds a device of a seed to an account. */
final class DeviceSeedLoader {

  private final SeedErrorLocator locator;
  private final SeedObject source;
  private final DevicesAndApps devicesAndApps;
  private final DeviceChanges changes;

  private DeviceSeedLoader(
      SeedErrorLocator locator,
      SeedObject source,
      DevicesAndApps devicesAndApps,
      DeviceChanges changes) {
    this.locator = locator;
    this.source = source;
    this.devicesAndApps = devicesAndApps;
    this.changes = changes;
  }

  static void run(
      SeedErrorLocator locator, SeedObject source, Account account, DevicesAndApps devicesAndApps) {
    NewDevice newDevice = new NewDevice(source.value("sid"), source.value("uniqueName"));
    Device device = locator.at(source.location(), () -> devicesAndApps.add(newDevice));
    EntrySeedLoader.run(locator, source, ConfigsAndSecrets.of(account, device));
    new DeviceSeedLoader(locator, source, devicesAndApps, new DeviceChanges(account, device))
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
        .ifPresent(value -> locator.check(value.location(), () -> change.accept(value.text())));
  }

  private void target(String name) {
    if (!changes.target(app(name))) {
      throw noSuchApp(name);
    }
  }

  private App app(String name) {
    return devicesAndApps.app(name).orElseThrow(() -> noSuchApp(name));
  }

  private static IllegalArgumentException noSuchApp(String name) {
    return new IllegalArgumentException(
        format(
            "no app of this account has the SID or unique name %s; add the app to this account, or use a different one",
            QuotedValue.isName(name) ? "'" + name + "'" : "that is given here"));
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
      return AsciiNumbers.parseInt(text);
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
