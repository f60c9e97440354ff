package io.github.microvisorfake.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.microvisorfake.FakeApp;
import io.github.microvisorfake.internal.text.QuotedValue;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Apps that are added in Java and read or deleted by clients. */
class AppsTest extends AbstractServerTest {

  private static final String SID = "KA00112233445566778899aabbccddeeff";

  @Test
  void generatesMissingValues() throws GeneralSecurityException {
    FakeApp app = account.addApp();

    byte[] digest = MessageDigest.getInstance("SHA-256").digest(app.manifest());
    assertThat(app.sid()).matches("KA[0-9a-f]{32}");
    assertThat(app.uniqueName()).isEmpty();
    assertThat(app.hash()).isEqualTo("sha256:" + HexFormat.of().formatHex(digest));
    assertThat(app.dateCreated()).isEqualTo(NOW);
    JsonNode shown = client.get("/v1/Apps/" + app.sid()).json();
    assertThat(shown.path("unique_name").isNull()).isTrue();
    assertThat(shown.path("hash").asText()).isEqualTo(app.hash());
  }

  @Test
  void generatedAppsDiffer() {
    FakeApp one = account.addApp();
    FakeApp two = account.addApp();

    assertThat(one).isNotEqualTo(two);
    assertThat(one.sid()).isNotEqualTo(two.sid());
    assertThat(one.hash()).isNotEqualTo(two.hash());
    assertThat(account.apps()).containsExactly(one, two);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 100_000})
  void returnsManifestsOfAnySize(int size) {
    byte[] bytes = new byte[size];
    IntStream.range(0, size).forEach(i -> bytes[i] = (byte) i);
    FakeApp app = account.addApp(SID, "firmware-1", "sha256:0a", bytes);

    JsonNode shown = client.get("/v1/Apps/firmware-1/Manifest").json();

    assertThat(Base64.getDecoder().decode(shown.path("encoded_bytes").asText())).isEqualTo(bytes);
    assertThat(app.manifest()).isEqualTo(bytes);
  }

  @Test
  void copiesTheManifest() {
    byte[] bytes = {1, 2, 3};
    FakeApp app = account.addApp(SID, "firmware-1", "sha256:0a", bytes);

    bytes[0] = 9;
    app.manifest()[1] = 9;

    assertThat(app.manifest()).containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sha256", "sha256:", ":0a", "sha 256:0a", "sha256:0 a", "sha256:é"})
  void rejectsAMalformedHash(String hash) {
    assertThatThrownBy(() -> account.addApp(SID, "firmware-1", hash, new byte[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "%s is not the hash of an app; use an algorithm, a colon and a value, such as sha256:9f86d0",
            QuotedValue.of(hash));
    assertThat(account.apps()).isEmpty();
  }

  @Test
  void rejectsAMalformedSid() {
    String sid = "KA0011";

    assertThatThrownBy(() -> account.addApp(sid, "firmware-1", "sha256:0a", new byte[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'KA0011' is not the SID of an app; use KA followed by 32 hex digits");
  }

  @Test
  void rejectsASidOrNameThatExists() {
    FakeApp app = account.addApp(SID, "firmware-1", "sha256:0a", new byte[0]);
    String sameSid = "KA00112233445566778899AABBCCDDEEFF";

    assertThatThrownBy(() -> account.addApp(sameSid, "firmware-2", "sha256:0a", new byte[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sameSid);
    assertThatThrownBy(() -> account.addApp("firmware-1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("firmware-1");
    assertThat(account.apps()).containsExactly(app);
    assertThat(account.app("firmware-2")).isEmpty();
  }

  @Test
  void rejectsANameThatLooksLikeAnAppSidButNotLikeADeviceSid() {
    assertThatThrownBy(() -> account.addApp(SID))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(SID);
    assertThat(account.addApp("UV" + SID.substring(2)).uniqueName()).isPresent();
  }

  @Test
  void deletedAppStaysReadableAndFreesItsName() {
    FakeApp app = account.addApp("firmware-1");

    assertThat(client.delete("/v1/Apps/" + app.sid()).status()).isEqualTo(204);

    assertThat(account.apps()).isEmpty();
    assertThat(account.app(app.sid())).isEmpty();
    assertThat(app.uniqueName()).contains("firmware-1");
    FakeApp next = account.addApp("firmware-1");
    assertThat(account.app("firmware-1")).contains(next).get().isNotEqualTo(app);
  }

  @Test
  void deletesAnAppOnlyInItsOwnAccount() {
    FakeApp app = account.addApp("firmware-1");
    FakeApp theirs = server.addAccount().addApp("firmware-1");

    assertThat(client.delete("/v1/Apps/" + theirs.sid()).status()).isEqualTo(404);
    assertThat(client.delete("/v1/Apps/firmware-1").status()).isEqualTo(204);

    assertThat(account.app(app.sid())).isEmpty();
  }

  @Test
  void toStringShowsNameAndSidOnly() {
    FakeApp app = account.addApp(SID, "firmware-1", "sha256:0a", new byte[] {1});

    assertThat(app).hasToString("FakeApp[firmware-1, " + SID + "]");
    assertThat(account.addApp().toString()).matches("FakeApp\\[KA[0-9a-f]{32}]");
  }
}
