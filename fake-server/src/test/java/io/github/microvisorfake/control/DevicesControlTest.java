package io.github.microvisorfake.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.microvisorfake.FakeApp;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.device.UpdateStatus;
import io.github.microvisorfake.wire.PersistentConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Devices in the control API: found, removed, and what they report. */
class DevicesControlTest extends AbstractControlTest {

  private List<String> namesOf(String query) {
    return control
        .get(path + "devices" + query)
        .json()
        .path("items")
        .findValuesAsText("uniqueName");
  }

  @Test
  void showsADevice() {
    FakeDevice device = account.addDevice("thermostat-1");
    FakeApp app = account.addApp("sensor");
    device.setTargetApp(app);
    device.addConfig("a", "v");
    device.addConfig("b", "v");
    device.addSecret("a", "hunter2!");
    device.enableLoggingUntil(NOW.plusSeconds(60));

    assertBody(
        control.get(path + "devices"),
        200,
        ("{'items':[{'sid':'%s','uniqueName':'thermostat-1','targetApp':'%s','reportedApp':null,"
                + "'updateStatus':'pending','updateErrorCode':0,'loggingUntil':'2026-01-02T03:05:05.678Z',"
                + "'dateCreated':'%s','dateUpdated':'%s','configs':2,'secrets':1}],'nextPageToken':null}")
            .formatted(device.sid(), app.sid(), NOW, NOW));
  }

  @Test
  void deviceWithoutNameAndAppHasNulls() {
    account.addDevice();

    JsonNode device = control.get(path + "devices").json().path("items").path(0);

    for (String name : List.of("uniqueName", "targetApp", "reportedApp", "loggingUntil")) {
      assertThat(device.path(name).isNull()).as(name).isTrue();
    }
    assertThat(device.path("updateStatus").asText()).isEqualTo("up-to-date");
  }

  @Test
  void searchesSidsAndUniqueNamesInAnyLetterCase() {
    FakeDevice device = account.addDevice("thermostat-1");
    account.addDevice("Thermostat-2");
    account.addDevice("valve 100%");

    assertThat(namesOf("?search=THERMO")).containsExactly("thermostat-1", "Thermostat-2");
    assertThat(namesOf("?search=-2")).containsExactly("Thermostat-2");
    assertThat(namesOf("?search=e+100%25")).containsExactly("valve 100%");
    assertThat(namesOf("?search=" + device.sid())).containsExactly("thermostat-1");
    assertThat(namesOf("?search=" + device.sid().substring(9, 30).toUpperCase(Locale.ROOT)))
        .containsExactly("thermostat-1");
    assertThat(namesOf("?search=none")).isEmpty();
    assertThat(namesOf("?search=")).hasSize(3);
  }

  @Test
  void searchesAmongTenThousandDevicesInPages() throws Exception {
    for (int i = 0; i < 10_000; i++) {
      account.addDevice(String.format(Locale.ROOT, "device-%04d", i));
    }
    List<String> expected = new ArrayList<>();
    for (int i = 7; i < 10_000; i += 100) {
      expected.add(String.format(Locale.ROOT, "device-%04d", i));
    }

    List<String> found = new ArrayList<>();
    String token = "";
    do {
      JsonNode page = control.get(path + "devices?search=07&pageSize=30" + token).json();
      assertThat(page.path("items").size()).isLessThanOrEqualTo(30);
      found.addAll(page.path("items").findValuesAsText("uniqueName"));
      token = "&pageToken=" + page.path("nextPageToken").asText();
    } while (!token.endsWith("=null"));

    assertThat(found).contains("device-0700", "device-0799", "device-9907").doesNotHaveDuplicates();
    assertThat(found).isSorted().containsAll(expected.subList(0, 1));
    assertThat(found.stream().filter(name -> name.endsWith("07")))
        .containsExactlyElementsOf(expected);
    assertThat(namesOf("?search=device-9999")).containsExactly("device-9999");
    try (PersistentConnection connection = new PersistentConnection(api)) {
      assertThat(connection.get("/v1/Devices/device-9999").status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({"pageSize=0, pageSize", "pageToken=*, pageToken", "Search=x, 'Search'", "q=1, 'q'"})
  void rejectsInvalidQueries(String query, String message) {
    assertError(control.get(path + "devices?" + query), 400, message);
  }

  @Test
  void removesADevice() {
    FakeDevice device = account.addDevice("thermostat-1");
    account.addDevice("thermostat-2");

    assertNoContent(control.delete(path + "devices/thermostat-1"));
    assertNoContent(control.delete(path + "devices/" + account.devices().get(0).sid()));

    assertThat(account.devices()).isEmpty();
    assertThat(api.get("/v1/Devices/" + device.sid()).status()).isEqualTo(404);
    assertError(
        control.delete(path + "devices/" + device.sid()),
        404,
        "there is no device '"
            + device.sid()
            + "' in this account; use its SID or its unique name");
  }

  @Test
  void doesNotShowANameThatMayBeASecret() {
    String secret = "f".repeat(32);

    assertThat(control.delete(path + "devices/" + secret).body()).doesNotContain(secret);
    assertThat(control.delete(path + "devices/hunter2%20x").body()).doesNotContain("hunter2");
  }

  @Test
  void reportsAnApp() {
    FakeDevice device = account.addDevice("thermostat-1");
    FakeApp app = account.addApp("sensor");
    device.setTargetApp(app);

    assertNoContent(control.post(path + "devices/thermostat-1/report", "{'app': 'sensor'}"));
    assertThat(device.app().updateStatus()).isEqualTo(UpdateStatus.UP_TO_DATE);
    assertThat(device.app().reportedSid()).contains(app.sid());
    assertNoContent(
        control.post(path + "devices/" + device.sid() + "/report", "{'app': '" + app.sid() + "'}"));
  }

  @Test
  void reportsAnError() {
    FakeDevice device = account.addDevice("thermostat-1");
    device.setTargetApp(account.addApp("sensor"));

    assertNoContent(control.post(path + "devices/thermostat-1/report", "{'errorCode': 5}"));

    assertThat(device.app().updateStatus()).isEqualTo(UpdateStatus.ERROR);
    assertThat(device.app().updateErrorCode()).isEqualTo(5);
  }

  @Test
  void errorWithoutATargetAppIsAConflict() {
    account.addDevice("thermostat-1");

    assertError(
        control.post(path + "devices/thermostat-1/report", "{'errorCode': 5}"),
        409,
        "the device has no target app",
        "set its target app first");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                 | send either app or errorCode",
        "{'app': null, 'errorCode': null}   | send either app or errorCode",
        "{'app': 'sensor', 'errorCode': 5}  | send either app or errorCode",
        "{'app': 'none'}                    | the account has no such app",
        "{'app': 5}                         | a wrong type at 'app'",
        "{'errorCode': 0}                   | the error code 0 means no error",
        "{'errorCode': '5'}                 | a wrong type at 'errorCode'",
        "{'errorCode': 5.5}                 | a wrong type at 'errorCode'",
        "{'errorCode': 99999999999}         | a wrong type at 'errorCode'",
        "{'error': 5}                       | the unknown name 'error'"
      })
  void rejectsInvalidReports(String report, String message) {
    FakeDevice device = account.addDevice("thermostat-1");
    device.setTargetApp(account.addApp("sensor"));

    assertError(control.post(path + "devices/thermostat-1/report", report), 400, message);
    assertThat(device.app().updateStatus()).isEqualTo(UpdateStatus.PENDING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "fetch"})
  void unknownDeviceIsNotFound(String call) {
    assertError(
        control.post(path + "devices/none/" + call, "{'app': 'x'}"), 404, "no device 'none'");
  }
}
