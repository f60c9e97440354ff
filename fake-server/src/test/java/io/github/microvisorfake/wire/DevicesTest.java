package io.github.microvisorfake.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.microvisorfake.FakeApp;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.device.AppStatus;
import io.github.microvisorfake.device.UpdateStatus;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses show what was set in Java, and Java code sees what requests change. */
class DevicesTest extends AbstractServerTest {

  private static final Instant LATER = NOW.plus(Duration.ofHours(1));

  private FakeDevice device;
  private FakeApp app;
  private FakeApp other;

  @BeforeEach
  void addDeviceAndApps() {
    device = account.addDevice("thermostat-1");
    account.addDevice("taken");
    app = account.addApp("firmware-1");
    other = account.addApp("firmware-2");
    account.clock().set(LATER);
  }

  private ReceivedResponse update(String form) {
    return client.post("/v1/Devices/" + device.sid(), form);
  }

  private JsonNode shown() {
    return client.get("/v1/Devices/" + device.sid()).json();
  }

  @Test
  void updateIsVisibleInJava() {
    assertThat(update("UniqueName=cellar&TargetApp=firmware-1&LoggingEnabled=true").status())
        .isEqualTo(200);

    assertThat(device.uniqueName()).contains("cellar");
    assertThat(device.app().targetSid()).contains(app.sid());
    assertThat(device.app().targetHash()).contains(app.hash());
    assertThat(device.app().dateTargeted()).contains(LATER);
    assertThat(device.app().updateStatus()).isEqualTo(UpdateStatus.PENDING);
    assertThat(device.loggingUntil()).contains(LATER.plus(Duration.ofHours(24)));
    assertThat(account.device("cellar")).contains(device);
    assertThat(account.device("thermostat-1")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UniqueName=cellar",
        "UniqueName=Thermostat-1",
        "TargetApp=firmware-1",
        "LoggingEnabled=true",
        "LoggingEnabled=true&RestartApp=true"
      })
  void effectiveChangeMovesDateUpdated(String form) {
    update(form);

    assertThat(device.dateUpdated()).isEqualTo(LATER);
    assertThat(device.dateCreated()).isEqualTo(NOW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "UniqueName=thermostat-1",
        "LoggingEnabled=false",
        "RestartApp=true",
        "RestartApp=false",
        "Nonsense=true"
      })
  void updateWithoutEffectKeepsDateUpdated(String form) {
    update(form);

    assertThat(device.dateUpdated()).isEqualTo(NOW);
  }

  @Test
  void settingTheSameTargetAgainMovesTheDates() {
    update("TargetApp=firmware-1");
    account.clock().advance(Duration.ofMinutes(1));

    update("TargetApp=firmware-1");

    assertThat(device.dateUpdated()).isEqualTo(LATER.plusSeconds(60));
    assertThat(device.app().dateTargeted()).contains(LATER.plusSeconds(60));
  }

  @Test
  void configsSecretsAndFetchesKeepDateUpdated() {
    String path = "/v1/Devices/" + device.sid();
    client.post(path + "/Configs", RawHttpClient.keyValue("k", "v"));
    client.post(path + "/Secrets", RawHttpClient.keyValue("k", "v"));
    client.get(path);

    assertThat(device.dateUpdated()).isEqualTo(NOW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TargetApp=firmware-1&LoggingEnabled=true&RestartApp=true&UniqueName=taken",
        "TargetApp=firmware-1&LoggingEnabled=true&RestartApp=true&UniqueName=",
        "UniqueName=cellar&LoggingEnabled=true&RestartApp=true&TargetApp=nowhere",
        "UniqueName=cellar&TargetApp=firmware-1&RestartApp=true&LoggingEnabled=yes",
        "UniqueName=cellar&TargetApp=firmware-1&LoggingEnabled=true&RestartApp=yes",
        "UniqueName=cellar&TargetApp=firmware-1&LoggingEnabled=true&RestartApp=true&x=%4"
      })
  void rejectedUpdateChangesNothing(String form) {
    JsonNode before = shown();

    assertThat(update(form).status()).isBetween(400, 409);

    assertThat(shown()).isEqualTo(before);
    assertThat(device.restartRequestCount()).isZero();
    assertThat(account.device("thermostat-1")).contains(device);
    assertThat(account.device("cellar")).isEmpty();
  }

  @Test
  void restartsAreCountedButNotShownInResponses() {
    JsonNode before = shown();

    update("RestartApp=true");
    update("RestartApp=false");
    update("RestartApp=true&UniqueName=thermostat-1");

    assertThat(device.restartRequestCount()).isEqualTo(2);
    assertThat(shown()).isEqualTo(before);
  }

  @Test
  void appThatADeviceTargetsCannotBeDeleted() {
    account.addDevice("thermostat-2").setTargetApp(app);
    update("TargetApp=firmware-1");

    ReceivedResponse response = client.delete("/v1/Apps/firmware-1");

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body())
        .contains(
            "\"code\":20001,\"message\":\"App %s is the target of 2 devices\""
                .formatted(app.sid()));
    assertThat(response.explanation()).contains("set another TargetApp");
    assertThat(account.apps()).contains(app);
  }

  @Test
  void appThatADeviceOnlyReportsCanBeDeleted() {
    FakeApp other = account.addApp("other");
    device.setTargetApp(other);
    device.reportApp(app);

    assertThat(client.delete("/v1/Apps/firmware-1").status()).isEqualTo(204);
    assertThat(client.delete("/v1/Apps/other").body()).contains("is the target of 1 device\"");
  }

  @Test
  void deletedAppCannotBeTargeted() {
    client.delete("/v1/Apps/firmware-1");

    assertThat(update("TargetApp=" + app.sid()).status()).isEqualTo(400);
    assertThatThrownBy(() -> device.setTargetApp(app))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(app.sid())
        .hasMessageContaining("was deleted");
  }

  @Test
  void deviceThatReportsItsTargetIsUpToDate() {
    device.setTargetApp(app);
    account.clock().advance(Duration.ofMinutes(1));

    device.reportApp(app);

    JsonNode shown = shown().path("app");
    assertThat(shown.path("update_status").asText()).isEqualTo("up-to-date");
    assertThat(shown.path("reported_sid").asText()).isEqualTo(app.sid());
    assertThat(shown.path("date_reported").asText()).isEqualTo("2026-01-02T04:05:05Z");
    assertThat(shown.path("date_targeted").asText()).isEqualTo("2026-01-02T04:04:05Z");
    assertThat(device.dateUpdated()).isEqualTo(LATER.plusSeconds(60));
  }

  @Test
  void deviceThatReportsAnotherAppStaysPending() {
    device.setTargetApp(app);

    device.reportApp(other);

    assertThat(device.app().updateStatus()).isEqualTo(UpdateStatus.PENDING);
    assertThat(device.app().targetSid()).contains(app.sid());
    assertThat(device.app().reportedSid()).contains(other.sid());
  }

  @Test
  void deviceWithoutATargetIsUpToDate() {
    assertThat(device.app()).isEqualTo(AppStatus.NONE);

    device.reportApp(other);

    assertThat(device.app().updateStatus()).isEqualTo(UpdateStatus.UP_TO_DATE);
    assertThat(device.app().targetSid()).isEmpty();
    assertThat(device.app().reportedSid()).contains(other.sid());
  }

  @Test
  void errorStaysUntilTheDeviceReportsOrHasANewTarget() {
    device.setTargetApp(app);
    device.reportError(-7);

    assertThat(shown().path("app").path("update_status").asText()).isEqualTo("error");
    assertThat(shown().path("app").path("update_error_code").asInt()).isEqualTo(-7);

    update("TargetApp=firmware-1");
    assertThat(device.app().updateErrorCode()).isZero();
    assertThat(device.app().updateStatus()).isEqualTo(UpdateStatus.PENDING);

    device.reportError(8);
    device.reportApp(app);
    assertThat(device.app().updateErrorCode()).isZero();
    assertThat(device.app().updateStatus()).isEqualTo(UpdateStatus.UP_TO_DATE);
  }

  @Test
  void rejectsAnErrorWithoutATargetOrWithoutACode() {
    assertThatThrownBy(() -> device.reportError(7))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(device.sid())
        .hasMessageContaining("target");
    device.setTargetApp(app);
    assertThatThrownBy(() -> device.reportError(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the error code 0 means no error; ");
    assertThat(device.app().updateStatus()).isEqualTo(UpdateStatus.PENDING);
  }

  @Test
  void rejectsAnAppOfAnotherAccountAsTarget() {
    FakeApp foreign = server.addAccount().addApp("firmware-1");

    assertThatThrownBy(() -> device.setTargetApp(foreign))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(account.sid());
    assertThat(device.app()).isEqualTo(AppStatus.NONE);
  }

  @Test
  void rejectsAnAppOfAnotherAccountAsReported() {
    FakeApp theirs = server.addAccount().addApp(app.sid(), "theirs", "a:b", new byte[0]);
    device.setTargetApp(app);

    assertThatThrownBy(() -> device.reportApp(theirs))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not belong to account " + account.sid());
    assertThat(device.app().updateStatus()).isEqualTo(UpdateStatus.PENDING);
  }

  @Test
  void reportingTheSameErrorAgainKeepsDateUpdated() {
    device.setTargetApp(app);
    device.reportError(7);
    Instant failed = device.dateUpdated();
    account.clock().advance(Duration.ofSeconds(1));

    device.reportError(7);
    assertThat(device.dateUpdated()).isEqualTo(failed);
    device.reportError(8);
    assertThat(device.dateUpdated()).isEqualTo(failed.plusSeconds(1));
  }

  @Test
  void findsADeviceByANameThatItGotLater() {
    FakeDevice nameless = account.addDevice();
    String path = "/v1/Devices/" + nameless.sid();

    assertThat(client.get(path).json().path("unique_name").isNull()).isTrue();
    client.post(path, "UniqueName=cellar");

    assertThat(client.get("/v1/Devices/cellar").json().path("sid").asText())
        .isEqualTo(nameless.sid());
  }

  @Test
  void renamingFreesTheOldName() {
    update("UniqueName=cellar");

    FakeDevice second = account.addDevice("thermostat-1");

    assertThat(account.device("thermostat-1")).contains(second);
    assertThat(account.device("cellar")).contains(device);
  }

  @Test
  void deviceAndAppCanHaveTheSameName() {
    assertThat(update("UniqueName=firmware-1").status()).isEqualTo(200);
    assertThat(account.device("firmware-1")).contains(device);
    assertThat(account.app("firmware-1")).contains(app);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "taken", "UV00112233445566778899AABBCCDDEEFF", "\uD800"})
  void addDeviceRejectsInvalidNames(String name) {
    assertThatThrownBy(() -> account.addDevice(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("(?s).*(name).*");
    assertThat(account.devices()).hasSize(2);
  }

  @Test
  void lengthOfANameIsCountedInCodePoints() {
    String longest = "\uD83D\uDE00".repeat(64);

    assertThat(account.addDevice(longest).uniqueName()).contains(longest);
    assertThatThrownBy(() -> account.addDevice(longest + "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("65");
  }
}
