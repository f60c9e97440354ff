package io.github.microvisorfake.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeApp;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.options.ServerOptions;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Twilio's client for Node.js fetches, lists and updates devices and apps. */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class NodeDevicesAndAppsTest {

  private static final byte[] MANIFEST = "layers".getBytes(UTF_8);

  private MicrovisorServer server;
  private FakeAccount account;
  private FakeApp app;
  private NodeClient node;

  @BeforeAll
  void startNode() throws Exception {
    server =
        MicrovisorServer.start(
            ServerOptions.builder().clock(Instant.parse("2026-01-01T00:00:00Z")).build());
    account = server.account();
    app = account.addApp("KA" + "1".repeat(32), "sensor-firmware", "sha256:abc", MANIFEST);
    node = NodeClient.ofDevicesAndApps(NodeProject.install(), account);
  }

  @AfterAll
  void close() throws IOException {
    if (node != null) {
      node.close();
    }
    server.close();
  }

  @Test
  void updateChangesADevice() {
    FakeDevice device = account.addDevice();
    Map<String, Object> parameters =
        Map.of(
            "uniqueName",
            "living room+1",
            "targetApp",
            "sensor-firmware",
            "loggingEnabled",
            true,
            "restartApp",
            true);

    JsonNode updated = node.call("updateDevice", device.sid(), parameters).get("result");

    assertThat(updated).isEqualTo(node.call("fetchDevice", "living room+1").get("result"));
    assertThat(updated.get("sid").asText()).isEqualTo(device.sid());
    assertThat(updated.get("app").get("target_sid").asText()).isEqualTo(app.sid());
    assertThat(updated.get("app").get("update_status").asText()).isEqualTo("pending");
    assertThat(updated.get("logging").get("date_expires").asText())
        .isEqualTo("2026-01-02T00:00:00Z");
    assertThat(updated.get("dateUpdated").asText()).isEqualTo("2026-01-01T00:00:00.000Z");
    assertThat(device.restartRequestCount()).isEqualTo(1);
  }

  @Test
  void allDevicesAndAppsAreListedAcrossPages() {
    for (int i = 0; i < 3; i++) {
      account.addDevice();
      account.addApp();
    }

    assertThat(texts(node.call("listDevices", 2)))
        .isEqualTo(account.devices().stream().map(FakeDevice::sid).toList());
    assertThat(texts(node.call("listApps", 2)))
        .isEqualTo(account.apps().stream().map(FakeApp::sid).toList());
  }

  private static List<String> texts(JsonNode response) {
    return StreamSupport.stream(response.get("result").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  @Test
  void anAppIsFetchedWithItsManifest() {
    JsonNode manifest = node.call("fetchManifest", "sensor-firmware").get("result");

    assertThat(node.call("fetchApp", app.sid()).get("result").get("hash").asText())
        .isEqualTo("sha256:abc");
    assertThat(Base64.getDecoder().decode(manifest.get("encodedBytes").asText()))
        .isEqualTo(MANIFEST);
  }

  @Test
  void aRemovedAppIs404() {
    FakeApp removed = account.addApp();

    assertThat(node.call("removeApp", removed.sid()).get("result").asBoolean()).isTrue();
    assertThat(node.call("fetchApp", removed.sid()).get("error").get("code").asInt())
        .isEqualTo(20404);
  }
}
