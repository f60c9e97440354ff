package io.github.microvisorfake.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.microvisor.v1.App;
import com.twilio.rest.microvisor.v1.Device;
import com.twilio.rest.microvisor.v1.DeviceUpdater;
import com.twilio.rest.microvisor.v1.app.AppManifest;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeApiKey;
import io.github.microvisorfake.FakeApp;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.device.UpdateStatus;
import io.github.microvisorfake.junit.MicrovisorFake;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Twilio's Java client fetches, lists and updates devices and apps. */
@MicrovisorFake
class TwilioDevicesAndAppsTest {

  /** Versions with features that the first client with updates of configs lacks. */
  private static final String LATER = "1\\d\\..*";

  private static final String APP_SID = "KA" + "b".repeat(32);
  private static final byte[] MANIFEST = "layers".getBytes(UTF_8);
  private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void aDeviceIsFetchedBySidAndByName(FakeAccount account, TwilioRestClient twilio) {
    FakeDevice thermostat = account.addDevice("thermostat-1");

    Device bySid = Device.fetcher(thermostat.sid()).fetch(twilio);

    assertThat(bySid).isEqualTo(Device.fetcher("thermostat-1").fetch(twilio));
    assertThat(bySid.getSid()).isEqualTo(thermostat.sid());
    assertThat(bySid.getUniqueName()).isEqualTo("thermostat-1");
    assertThat(bySid.getAccountSid()).isEqualTo(account.sid());
    assertThat(bySid.getUrl()).hasToString(account.uri() + "/v1/Devices/" + thermostat.sid());
    assertThat(bySid.getLinks())
        .containsEntry("device_configs", bySid.getUrl() + "/Configs")
        .containsEntry("device_secrets", bySid.getUrl() + "/Secrets");
  }

  @Test
  void newDeviceHasDefaultValues(FakeAccount account, TwilioRestClient twilio) {
    Device device = Device.fetcher(account.addDevice().sid()).fetch(twilio);

    assertThat(device.getUniqueName()).isNull();
    assertThat(device.getApp())
        .containsEntry("target_sid", null)
        .containsEntry("date_targeted", null)
        .containsEntry("update_status", "up-to-date")
        .containsEntry("update_error_code", 0)
        .containsEntry("reported_sid", null);
    assertThat(device.getLogging())
        .containsEntry("enabled", false)
        .containsEntry("date_expires", null);
  }

  @Test
  void updateChangesADevice(FakeAccount account, TwilioRestClient twilio) {
    account.clock().set(NEW_YEAR);
    FakeDevice device = account.addDevice();
    FakeApp app = account.addApp("sensor-firmware");

    Device updated =
        updater(device)
            .setUniqueName("thermostat-1")
            .setTargetApp("sensor-firmware")
            .setLoggingEnabled(true)
            .update(twilio);

    assertThat(updated.getUniqueName()).isEqualTo("thermostat-1");
    assertThat(updated.getApp())
        .containsEntry("target_sid", app.sid())
        .containsEntry("target_hash", app.hash())
        .containsEntry("date_targeted", "2026-01-01T00:00:00Z")
        .containsEntry("update_status", "pending");
    assertThat(updated.getLogging())
        .containsEntry("enabled", true)
        .containsEntry("date_expires", "2026-01-02T00:00:00Z");
    assertThat(device.uniqueName()).contains("thermostat-1");
    assertThat(device.restartRequestCount()).isZero();
  }

  @Test
  @EnabledIfSystemProperty(named = "expected.twilio", matches = LATER)
  void updateRequestsARestart(FakeAccount account, TwilioRestClient twilio) {
    FakeDevice device = account.addDevice();

    updater(device).setRestartApp(true).update(twilio);
    updater(device).setRestartApp(false).update(twilio);

    assertThat(device.restartRequestCount()).isEqualTo(1);
  }

  private static DeviceUpdater updater(FakeDevice device) {
    return Device.updater(device.sid());
  }

  @Test
  void loggingExpiresByTheAccountsClock(FakeAccount account, TwilioRestClient twilio) {
    FakeDevice device = account.addDevice();
    updater(device).setLoggingEnabled(true).update(twilio);

    account.clock().advance(Duration.ofHours(24));

    assertThat(Device.fetcher(device.sid()).fetch(twilio).getLogging())
        .containsEntry("enabled", false)
        .containsEntry("date_expires", null);
  }

  @Test
  void reportedAppAndErrorAreVisible(FakeAccount account, TwilioRestClient twilio) {
    FakeDevice device = account.addDevice();
    FakeApp app = account.addApp();
    updater(device).setTargetApp(app.sid()).update(twilio);

    device.reportApp(app);
    assertThat(Device.fetcher(device.sid()).fetch(twilio).getApp())
        .containsEntry("update_status", "up-to-date")
        .containsEntry("reported_sid", app.sid());

    device.reportError(7);
    assertThat(Device.fetcher(device.sid()).fetch(twilio).getApp())
        .containsEntry("update_status", "error")
        .containsEntry("update_error_code", 7);
    assertThat(device.app().updateStatus()).isEqualTo(UpdateStatus.ERROR);
  }

  @Test
  void datesFollowTheAccountsClock(FakeAccount account, TwilioRestClient twilio) {
    account.clock().set(NEW_YEAR);
    FakeDevice device = account.addDevice();
    account.clock().advance(Duration.ofMinutes(1));

    Device updated = updater(device).setUniqueName("thermostat-1").update(twilio);

    assertThat(updated.getDateCreated()).isEqualTo(ZonedDateTime.parse("2026-01-01T00:00:00Z"));
    assertThat(updated.getDateUpdated()).isEqualTo(ZonedDateTime.parse("2026-01-01T00:01:00Z"));
  }

  @Test
  void existingUniqueNameIs409(FakeAccount account, TwilioRestClient twilio) {
    account.addDevice("thermostat-1");
    FakeDevice other = account.addDevice();

    assertThatThrownBy(() -> updater(other).setUniqueName("thermostat-1").update(twilio))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.getCode()).isEqualTo(20409))
        .hasMessage("Device with UniqueName 'thermostat-1' already exists in this account");
    assertThat(other.uniqueName()).isEmpty();
  }

  @Test
  void unknownTargetAppIs400(FakeAccount account, TwilioRestClient twilio) {
    FakeDevice device = account.addDevice();

    assertThatThrownBy(() -> updater(device).setTargetApp("nothing").update(twilio))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.getCode()).isEqualTo(20001))
        .hasMessage("Invalid parameter TargetApp: no such app");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 50})
  void allDevicesAreListedAcrossPages(int pageSize, FakeAccount account, TwilioRestClient twilio) {
    List<String> added = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      added.add(account.addDevice("thermostat-" + i).sid());
    }

    List<String> read = new ArrayList<>();
    Device.reader().pageSize(pageSize).read(twilio).forEach(device -> read.add(device.getSid()));

    assertThat(read).isEqualTo(added);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 50})
  void allAppsAreListedAcrossPages(int pageSize, FakeAccount account, TwilioRestClient twilio) {
    List<String> added = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      added.add(account.addApp("firmware-" + i).sid());
    }

    List<String> read = new ArrayList<>();
    App.reader().pageSize(pageSize).read(twilio).forEach(app -> read.add(app.getSid()));

    assertThat(read).isEqualTo(added);
  }

  @Test
  void anAppIsFetchedAndDeleted(FakeAccount account, TwilioRestClient twilio) {
    FakeApp added = account.addApp(APP_SID, "sensor-firmware", "sha256:abc", MANIFEST);

    App app = App.fetcher("sensor-firmware").fetch(twilio);
    assertThat(app).isEqualTo(App.fetcher(added.sid()).fetch(twilio));
    assertThat(app.getHash()).isEqualTo("sha256:abc");
    assertThat(app.getDateUpdated()).isEqualTo(app.getDateCreated());

    assertThat(App.deleter("sensor-firmware").delete(twilio)).isTrue();
    assertThat(account.apps()).isEmpty();
    assertThatThrownBy(() -> App.fetcher(added.sid()).fetch(twilio))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.getCode()).isEqualTo(20404));
  }

  @Test
  @EnabledIfSystemProperty(named = "expected.twilio", matches = LATER)
  void manifestOfAnAppIsFetched(FakeAccount account, TwilioRestClient twilio) {
    FakeApp added = account.addApp(APP_SID, "sensor-firmware", "sha256:abc", MANIFEST);

    AppManifest manifest = AppManifest.fetcher("sensor-firmware").fetch(twilio);

    assertThat(App.fetcher(added.sid()).fetch(twilio).getLinks())
        .containsEntry("app_manifests", manifest.getUrl().toString());
    assertThat(manifest.getAppSid()).isEqualTo(added.sid());
    assertThat(manifest.getHash()).isEqualTo("sha256:abc");
    assertThat(Base64.getDecoder().decode(manifest.getEncodedBytes())).isEqualTo(MANIFEST);
  }

  @Test
  void apiKeyAuthenticatesTheAccount(FakeAccount account) {
    FakeDevice device = account.addDevice();
    FakeApiKey key = account.addApiKey();
    TwilioRestClient twilio =
        new TwilioRestClient.Builder(key.sid(), key.secret())
            .accountSid(account.sid())
            .httpClient(TwilioClients.httpClientTo(account.uri()))
            .build();

    assertThat(Device.fetcher(device.sid()).fetch(twilio).getAccountSid()).isEqualTo(account.sid());
    account.requests().forEach(request -> assertThat(request.status()).isEqualTo(200));
  }
}
