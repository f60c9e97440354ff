package io.github.microvisorfake.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeApp;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.MicrovisorServer;
import java.time.Instant;
import java.util.List;

/** The account that each known answer starts with, described in {@link KnownAnswersTest}. */
final class KnownAnswersAccount {

  private static final String SID = "AC0123456789abcdef0123456789abcdef";
  private static final String AUTH_TOKEN = "t0ken:with:colons";
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");
  private static final List<String> KEYS =
      List.of(
          "a+b", "a b", "c d", "x/y", "100%", "..", "settings.json", "settings", "wifi", "café");

  private KnownAnswersAccount() {}

  static FakeAccount addTo(MicrovisorServer server) {
    FakeAccount account = server.addAccount(SID, AUTH_TOKEN);
    addHistory(account);
    account.clock().set(NOW);
    KEYS.forEach(key -> account.addConfig(key, "v of " + key));
    account.addDevice("UV00112233445566778899aabbccddeeff", "thermostat-1").addSecret("wifi", "v");
    account.addDevice("UVffeeddccbbaa99887766554433221100", "living room");
    return account;
  }

  private static void addHistory(FakeAccount account) {
    day(account, "2025-12-01");
    FakeApp first =
        account.addApp(sid("KA0a"), "firmware-1", "sha256:0a1b", "first".getBytes(UTF_8));
    byte[] bytes = {0, -1, -2};
    FakeApp second = account.addApp(sid("KA0b"), "firmware 2/β", "sha256:2c3d", bytes);
    FakeDevice pending = account.addDevice(sid("UV01"), "pending-1");
    FakeDevice current = account.addDevice(sid("UV02"), "current-1");
    FakeDevice failed = account.addDevice(sid("UV03"), "failed-1");
    FakeDevice logging = account.addDevice(sid("UV04"), "logging-1");
    day(account, "2025-12-02");
    List.of(pending, current, failed).forEach(device -> device.setTargetApp(first));
    day(account, "2025-12-03");
    List.of(current, failed).forEach(device -> device.reportApp(first));
    day(account, "2025-12-04");
    failed.setTargetApp(second);
    day(account, "2025-12-05");
    failed.reportError(7);
    day(account, "2026-01-02");
    logging.enableLoggingUntil(Instant.parse("2026-01-03T00:00:00Z"));
  }

  private static void day(FakeAccount account, String date) {
    account.clock().set(Instant.parse(date + "T00:00:00Z"));
  }

  /** Returns a SID that repeats one byte. */
  private static String sid(String prefixAndByte) {
    return prefixAndByte.substring(0, 2) + prefixAndByte.substring(2).repeat(16);
  }
}
