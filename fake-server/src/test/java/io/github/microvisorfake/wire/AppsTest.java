package io.github.microvisorfake.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.microvisorfake.FakeApp;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Apps that Java code arranges, and what callers do with them. */
class AppsTest extends ServedTest {

  private static final String SID = "KA00112233445566778899aabbccddeeff";

  @Test
  void whatIsNotGivenIsMadeUp() throws GeneralSecurityException {
    FakeApp app = account.addApp();

    byte[] digest = MessageDigest.getInstance("SHA-256").digest(app.manifest());
    assertThat(app.sid()).matches("KA[0-9a-f]{32}");
    assertThat(app.uniqueName()).isEmpty();
    assertThat(app.hash()).isEqualTo("sha256:" + HexFormat.of().formatHex(digest));
    assertThat(app.dateCreated()).isEqualTo(NOW);
    JsonNode shown = wire.get("/v1/Apps/" + app.sid()).json();
    assertThat(shown.path("unique_name").isNull()).isTrue();
    assertThat(shown.path("hash").asText()).isEqualTo(app.hash());
  }

  @Test
  void eachMadeUpAppIsAnother() {
    FakeApp one = account.addApp();
    FakeApp two = account.addApp();

    assertThat(one).isNotEqualTo(two);
    assertThat(one.sid()).isNotEqualTo(two.sid());
    assertThat(one.hash()).isNotEqualTo(two.hash());
    assertThat(account.apps()).containsExactly(one, two);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 100_000})
  void manifestsOfAnySizeComeBack(int size) {
    byte[] bytes = new byte[size];
    IntStream.range(0, size).forEach(i -> bytes[i] = (byte) i);
    FakeApp app = account.addApp(SID, "firmware-1", "sha256:0a", bytes);

    JsonNode shown = wire.get("/v1/Apps/firmware-1/Manifest").json();

    assertThat(Base64.getDecoder().decode(shown.path("encoded_bytes").asText())).isEqualTo(bytes);
    assertThat(app.manifest()).isEqualTo(bytes);
  }

  @Test
  void aManifestCannotBeChangedFromOutside() {
    byte[] bytes = {1, 2, 3};
    FakeApp app = account.addApp(SID, "firmware-1", "sha256:0a", bytes);

    bytes[0] = 9;
    app.manifest()[1] = 9;

    assertThat(app.manifest()).containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sha256", "sha256:", ":0a", "sha 256:0a", "sha256:0 a", "sha256:é"})
  void whatIsNoHashIsRefused(String hash) {
    assertThatThrownBy(() -> account.addApp(SID, "firmware-1", hash, new byte[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + hash + "'")
        .hasMessageContaining("sha256:");
    assertThat(account.apps()).isEmpty();
  }

  @Test
  void whatIsNoSidOfAnAppIsRefused() {
    String sid = "KA0011";

    assertThatThrownBy(() -> account.addApp(sid, "firmware-1", "sha256:0a", new byte[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'KA0011' is not the SID of an app; use KA followed by 32 hex digits");
  }

  @Test
  void aTakenSidOrNameIsRefused() {
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
  void aNameLikeAnAppsSidIsRefusedAndOneLikeADevicesIsNot() {
    assertThatThrownBy(() -> account.addApp(SID))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(SID);
    assertThat(account.addApp("UV" + SID.substring(2)).uniqueName()).isPresent();
  }

  @Test
  void aDeletedAppStillTellsWhatItWasAndItsNameIsFree() {
    FakeApp app = account.addApp("firmware-1");

    assertThat(wire.delete("/v1/Apps/" + app.sid()).status()).isEqualTo(204);

    assertThat(account.apps()).isEmpty();
    assertThat(account.app(app.sid())).isEmpty();
    assertThat(app.uniqueName()).contains("firmware-1");
    FakeApp next = account.addApp("firmware-1");
    assertThat(account.app("firmware-1")).contains(next).get().isNotEqualTo(app);
  }

  @Test
  void anAppIsDeletedInItsOwnAccountAlone() {
    FakeApp app = account.addApp("firmware-1");
    FakeApp theirs = server.addAccount().addApp("firmware-1");

    assertThat(wire.delete("/v1/Apps/" + theirs.sid()).status()).isEqualTo(404);
    assertThat(wire.delete("/v1/Apps/firmware-1").status()).isEqualTo(204);

    assertThat(account.app(app.sid())).isEmpty();
  }

  @Test
  void itNamesItselfAndNotItsBytes() {
    FakeApp app = account.addApp(SID, "firmware-1", "sha256:0a", new byte[] {1});

    assertThat(app).hasToString("FakeApp[firmware-1, " + SID + "]");
    assertThat(account.addApp().toString()).matches("FakeApp\\[KA[0-9a-f]{32}]");
  }
}
