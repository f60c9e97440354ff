package io.github.microvisorfake.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeApiKey;
import io.github.microvisorfake.FakeApp;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.FakePublicKey;
import io.github.microvisorfake.KeyValueOwner;
import io.github.microvisorfake.MicrovisorServer;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Java code removes, requests no longer find. */
class RemovalFromJavaTest {

  private final MicrovisorServer server = MicrovisorServer.start();
  private final FakeAccount account = server.account();
  private final FakeDevice device = account.addDevice("thermostat-1");
  private final RawHttpClient client = new RawHttpClient(account);

  @AfterEach
  void closeServer() {
    server.close();
  }

  private Stream<KeyValueOwner> owners() {
    return Stream.of(account, device);
  }

  private String path(KeyValueOwner owner) {
    return owner == device ? "/v1/Devices/thermostat-1" : "/v1";
  }

  @Test
  void removedConfigIsNotFound() {
    owners()
        .forEach(
            owner -> {
              owner.addConfig("k", "v");
              owner.addSecret("k", "v");
              assertThat(owner.removeConfig("k")).isTrue();
              assertThat(client.get(path(owner) + "/Configs/k").status()).isEqualTo(404);
              assertThat(client.get(path(owner) + "/Secrets/k").status()).isEqualTo(200);
              assertThat(owner.removeConfig("k")).isFalse();
            });
  }

  @Test
  void removedSecretIsNotFound() {
    owners()
        .forEach(
            owner -> {
              owner.addConfig("k", "v");
              owner.addSecret("k", "v");
              assertThat(owner.removeSecret("k")).isTrue();
              assertThat(client.get(path(owner) + "/Secrets/k").status()).isEqualTo(404);
              assertThat(client.get(path(owner) + "/Configs/k").status()).isEqualTo(200);
              assertThat(owner.removeSecret("k")).isFalse();
            });
  }

  @Test
  void removedDeviceIsNotFoundAndItsNameIsFree() {
    assertThat(account.removeDevice(device)).isTrue();

    assertThat(client.get("/v1/Devices/" + device.sid()).status()).isEqualTo(404);
    assertThat(account.removeDevice(device)).isFalse();
    assertThat(account.addDevice("thermostat-1")).isNotEqualTo(device);
  }

  @Test
  void removedAppRemainsTheTargetOfDevices() {
    FakeApp app = account.addApp("sensor-firmware");
    device.setTargetApp(app);

    assertThat(account.removeApp(app)).isTrue();

    assertThat(client.get("/v1/Apps/sensor-firmware").status()).isEqualTo(404);
    assertThat(device.app().targetSid()).contains(app.sid());
    assertThat(account.removeApp(app)).isFalse();
  }

  @Test
  void deviceAndAppOfAnotherAccountAreRejected() {
    FakeAccount other = server.addAccount();

    assertThatThrownBy(() -> other.removeDevice(device))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(device.sid())
        .hasMessageContaining("removeDevice");
    FakeApp app = account.addApp();
    assertThatThrownBy(() -> other.removeApp(app))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(app.sid());
  }

  @Test
  void removedPublicKeyIsNotFound() throws GeneralSecurityException {
    FakePublicKey key = account.addPublicKey(rsaKey(), "laptop");
    String path = "/v1/Credentials/PublicKeys/" + key.sid();
    client.post(path, "FriendlyName=renamed");

    assertThat(server.addAccount().removePublicKey(key)).isFalse();
    assertThat(account.removePublicKey(key)).isTrue();

    assertThat(client.get(path).status()).isEqualTo(404);
    assertThat(account.removePublicKey(key)).isFalse();
  }

  private static PublicKey rsaKey() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair().getPublic();
  }

  @Test
  void requestsWithARemovedApiKeyAreRejected() {
    FakeApiKey key = account.addApiKey();
    FakeApiKey other = account.addApiKey();

    assertThat(server.addAccount().removeApiKey(key)).isFalse();
    assertThat(account.removeApiKey(key)).isTrue();

    assertThat(status(key)).isEqualTo(401);
    assertThat(status(other)).isEqualTo(200);
    assertThat(account.removeApiKey(key)).isFalse();
    assertThat(server.requestsWithoutAccount()).hasSize(1);
  }

  private int status(FakeApiKey key) {
    String authorization = RawHttpClient.authorization(key.sid(), key.secret());
    return client.send("GET /v1/Configs HTTP/1.1", authorization, "").status();
  }
}
