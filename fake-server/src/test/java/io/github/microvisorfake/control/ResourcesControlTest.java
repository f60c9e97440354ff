package io.github.microvisorfake.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.microvisorfake.FakeApiKey;
import io.github.microvisorfake.FakeApp;
import io.github.microvisorfake.FakePublicKey;
import io.github.microvisorfake.keys.KeyMaterial;
import io.github.microvisorfake.wire.RawHttpClient;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Apps, public keys and API keys in the control API. */
class ResourcesControlTest extends AbstractControlTest {

  @Test
  void showsAndRemovesApps() {
    FakeApp app = account.addApp("sensor");
    FakeApp unnamed = account.addApp();

    assertBody(
        control.get(path + "apps"),
        200,
        ("{'items':[{'sid':'%s','uniqueName':'sensor','hash':'%s','dateCreated':'%s'},"
                + "{'sid':'%s','uniqueName':null,'hash':'%s','dateCreated':'%s'}],'nextPageToken':null}")
            .formatted(app.sid(), app.hash(), NOW, unnamed.sid(), unnamed.hash(), NOW));
    assertNoContent(control.delete(path + "apps/sensor"));
    assertNoContent(control.delete(path + "apps/" + unnamed.sid()));
    assertThat(account.apps()).isEmpty();
    assertThat(api.get("/v1/Apps/sensor").status()).isEqualTo(404);
    assertError(
        control.delete(path + "apps/sensor"), 404, "there is no app 'sensor' in this account");
  }

  @Test
  void appThatIsTargetedStays() {
    FakeApp app = account.addApp("sensor");
    account.addDevice().setTargetApp(app);

    assertError(
        control.delete(path + "apps/sensor"),
        409,
        "app " + app.sid() + " is the target of 1 device; target another app or remove");
    account.addDevice().setTargetApp(app);
    assertError(control.delete(path + "apps/sensor"), 409, "is the target of 2 devices;");
    assertThat(account.apps()).hasSize(1);
  }

  @Test
  void showsAndRemovesPublicKeys() throws Exception {
    FakePublicKey key = account.addPublicKey(KeyMaterial.RSA.getPublic(), "build server");
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(KeyMaterial.RSA.getPublic().getEncoded());

    assertBody(
        control.get(path + "publicKeys"),
        200,
        ("{'items':[{'sid':'%s','friendlyName':'build server','fingerprint':'%s',"
                + "'dateCreated':'%s','dateUpdated':'%s'}],'nextPageToken':null}")
            .formatted(key.sid(), HexFormat.of().formatHex(digest), NOW, NOW));
    assertNoContent(control.delete(path + "publicKeys/" + key.sid()));
    assertThat(account.publicKeys()).isEmpty();
    assertError(
        control.delete(path + "publicKeys/" + key.sid()),
        404,
        "there is no public key '" + key.sid());
  }

  @Test
  void showsApiKeysWithoutTheirSecretsAndRemovesThem() {
    FakeApiKey key = account.addApiKey();
    FakeApiKey other = account.addApiKey();
    String authorization = RawHttpClient.authorization(key.sid(), key.secret());
    assertThat(api.send("GET /v1/Configs HTTP/1.1", authorization, "").status()).isEqualTo(200);

    assertBody(
        control.get(path + "apiKeys"),
        200,
        "{'items':[{'sid':'%s'},{'sid':'%s'}],'nextPageToken':null}"
            .formatted(key.sid(), other.sid()));
    assertNoContent(control.delete(path + "apiKeys/" + key.sid()));
    assertThat(api.send("GET /v1/Configs HTTP/1.1", authorization, "").status()).isEqualTo(401);
    assertThat(account.apiKeys()).containsExactly(other);
    assertError(
        control.delete(path + "apiKeys/" + key.sid()), 404, "there is no API key '" + key.sid());
  }

  @Test
  void letterCaseOfSidsDoesNotMatter() {
    FakePublicKey publicKey = account.addPublicKey(KeyMaterial.RSA.getPublic());

    for (String resource :
        List.of(
            "apps/" + upperCase(account.addApp().sid()),
            "devices/" + upperCase(account.addDevice().sid()),
            "publicKeys/" + upperCase(publicKey.sid()),
            "apiKeys/" + upperCase(account.addApiKey().sid()))) {
      assertNoContent(control.delete("accounts/" + upperCase(account.sid()) + "/" + resource));
    }
  }

  private static String upperCase(String sid) {
    return sid.substring(0, 2) + sid.substring(2).toUpperCase(Locale.ROOT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"apps", "apiKeys", "devices", "configs", "secrets"})
  void listsAreInPages(String list) {
    for (int i = 0; i < 5; i++) {
      account.addApp();
      account.addApiKey();
      account.addDevice();
      account.addConfig("k" + i, "v");
      account.addSecret("k" + i, "v");
    }
    JsonNode all = control.get(path + list).json().path("items");

    JsonNode first = control.get(path + list + "?pageSize=3").json();
    JsonNode last =
        control
            .get(path + list + "?pageSize=3&pageToken=" + first.path("nextPageToken").asText())
            .json();

    assertThat(first.path("items")).containsExactly(all.get(0), all.get(1), all.get(2));
    assertThat(last.path("items")).containsExactly(all.get(3), all.get(4));
    assertThat(last.path("nextPageToken").isNull()).isTrue();
    assertThat(control.get(path + list + "?pageToken=zzzzzzzzzzz").json().path("items")).isEmpty();
  }

  /** What was removed meanwhile, even the last of the page before, hides nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"apps", "apiKeys", "devices"})
  void removalBetweenPagesHidesNothing(String list) {
    for (int i = 0; i < 4; i++) {
      account.addApp();
      account.addApiKey();
      account.addDevice();
    }
    JsonNode all = control.get(path + list).json().path("items");
    JsonNode first = control.get(path + list + "?pageSize=2").json();

    control.delete(path + list + "/" + all.get(0).path("sid").asText());
    control.delete(path + list + "/" + all.get(1).path("sid").asText());

    assertThat(
            control
                .get(path + list + "?pageToken=" + first.path("nextPageToken").asText())
                .json()
                .path("items"))
        .containsExactly(all.get(2), all.get(3));
  }

  @ParameterizedTest
  @CsvSource({"apps, app", "publicKeys, public key", "apiKeys, API key"})
  void whatIsNotThereIsNotFound(String list, String noun) {
    assertError(control.delete(path + list + "/none"), 404, "there is no " + noun + " 'none'");
    assertError(control.get("accounts/AC1/" + list), 404, "there is no account 'AC1'");
    assertError(control.get(path + list + "?search=x"), 400, "the unknown parameter 'search'");
  }
}
