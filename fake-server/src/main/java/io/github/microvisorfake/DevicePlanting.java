package io.github.microvisorfake;

import io.github.microvisorfake.internal.seed.SeedObject;
import io.github.microvisorfake.internal.seed.SeedText;
import io.github.microvisorfake.internal.store.Sid;
import java.time.DateTimeException;
import java.time.Instant;

/** Puts what a seed says into a device, by the methods that tests use. */
final class DevicePlanting {

  private final Seed seed;
  private final SeedObject written;
  private final FakeAccount account;
  private final FakeDevice device;

  private DevicePlanting(Seed seed, SeedObject written, FakeAccount account, FakeDevice device) {
    this.seed = seed;
    this.written = written;
    this.account = account;
    this.device = device;
  }

  static void plant(Seed seed, SeedObject written, FakeAccount account) {
    written
        .text("sid")
        .ifPresent(sid -> seed.check(sid.place(), () -> Sids.require(Sid.Kind.DEVICE, sid.text())));
    FakeDevice device =
        seed.at(
            written.place(),
            () ->
                account.fleet.addDevice(
                    AccountPlanting.text(written, "sid"),
                    AccountPlanting.text(written, "uniqueName")));
    new DevicePlanting(seed, written, account, device).plant();
  }

  private void plant() {
    AccountPlanting.addEntries(seed, written, device);
    written.text("targetApp").ifPresent(app -> device.target(app(app)));
    written.text("reportedApp").ifPresent(app -> device.reportApp(app(app)));
    written
        .text("updateErrorCode")
        .ifPresent(code -> seed.check(code.place(), () -> reportError(code)));
    written
        .text("loggingUntil")
        .ifPresent(until -> seed.check(until.place(), () -> device.logUntil(instant(until))));
  }

  private FakeApp app(SeedText app) {
    return seed.at(
        app.place(),
        () ->
            account
                .app(app.text())
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            "no app of this account has this SID or unique name; add it to 'apps',"
                                + " or name another")));
  }

  private void reportError(SeedText text) {
    int code = number(text);
    if (code == 0) {
      return;
    }
    if (written.text("targetApp").isEmpty()) {
      throw new IllegalArgumentException(
          "a device without a target has no update that could fail; give it a 'targetApp'");
    }
    device.reportError(code);
  }

  private static int number(SeedText text) {
    try {
      return Integer.parseInt(text.text());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "not a whole number; write one such as 5, or 0 for none", e);
    }
  }

  private static Instant instant(SeedText text) {
    try {
      return Instant.parse(text.text());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "not an instant; write one such as 2026-01-02T00:00:00Z", e);
    }
  }
}
