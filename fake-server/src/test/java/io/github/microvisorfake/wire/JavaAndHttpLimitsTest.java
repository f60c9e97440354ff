package io.github.microvisorfake.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.keys.KeyMaterial;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTP requests and Java methods have the same limits. */
class JavaAndHttpLimitsTest extends AbstractServerTest {

  private static final String TWO_CHARS = "\uD83D\uDE00";

  @ParameterizedTest
  @CsvSource({"0, 1", "101, 1", "1, 0", "1, 4097"})
  void bothRejectEntriesOfInvalidLength(int keyLength, int valueLength) {
    String key = TWO_CHARS.repeat(keyLength);
    String value = TWO_CHARS.repeat(valueLength);

    assertThat(client.post("/v1/Configs", RawHttpClient.keyValue(key, value)).status())
        .isEqualTo(400);
    assertThatIllegalArgumentException().isThrownBy(() -> account.addConfig(key, value));
    assertThat(account.configs()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "100, 4096"})
  void bothAcceptEntriesOfValidLength(int keyLength, int valueLength) {
    String key = TWO_CHARS.repeat(keyLength);
    String value = TWO_CHARS.repeat(valueLength);
    account.addConfig(key, value);

    assertThat(client.post("/v1/Secrets", RawHttpClient.keyValue(key, value)).status())
        .isEqualTo(201);
    assertThat(account.configs()).hasSize(1);
    assertThat(account.secrets()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "UV0123456789abcdef0123456789ABCDEF",
        "12345678901234567890123456789012345678901234567890123456789012345"
      })
  void bothRejectInvalidUniqueNames(String name) {
    FakeDevice device = account.addDevice();

    assertThat(rename(device, name).status()).isEqualTo(400);
    assertThatIllegalArgumentException().isThrownBy(() -> account.addDevice(name));
    assertThat(device.uniqueName()).isEmpty();
    assertThat(account.devices()).containsExactly(device);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "KA0123456789abcdef0123456789ABCDEF",
        "1234567890123456789012345678901234567890123456789012345678901234"
      })
  void bothAcceptValidUniqueNames(String name) {
    FakeDevice device = account.addDevice();

    assertThat(rename(device, name).status()).isEqualTo(200);
    assertThat(account.device(name)).hasValue(device);
    assertThat(server.addAccount().addDevice(name).uniqueName()).hasValue(name);
  }

  private ReceivedResponse rename(FakeDevice device, String name) {
    return client.post("/v1/Devices/" + device.sid(), Map.of("UniqueName", name));
  }

  @Test
  void bothRejectANameThatExists() {
    FakeDevice device = account.addDevice();
    account.addDevice("taken");

    assertThat(rename(device, "taken").status()).isEqualTo(409);
    assertThatIllegalArgumentException().isThrownBy(() -> account.addDevice("taken"));
    assertThat(device.uniqueName()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 201", "64, 201", "65, 400"})
  void bothLimitTheLengthOfFriendlyNames(int length, int status) {
    String key = KeyMaterial.base64(KeyMaterial.publicKey());
    String name = TWO_CHARS.repeat(length);
    Map<String, String> form = Map.of("PublicKey", key, "FriendlyName", name);

    assertThat(client.post("/v1/Credentials/PublicKeys", form).status()).isEqualTo(status);
    if (status == 400) {
      assertThatIllegalArgumentException().isThrownBy(() -> account.addPublicKey(key, name));
    } else {
      assertThat(account.addPublicKey(key, name).friendlyName()).hasValue(name);
    }
  }
}
