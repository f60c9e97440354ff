package io.github.microvisorfake.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakePublicKey;
import io.github.microvisorfake.MicrovisorServer;
import java.security.KeyPairGenerator;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Updates of a public key that do or do not change it. */
class PublicKeyUpdatesTest {

  private final MicrovisorServer server = MicrovisorServer.start();
  private final FakeAccount account = server.account();
  private FakePublicKey key;

  @BeforeEach
  void addKey() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    key = account.addPublicKey(generator.generateKeyPair().getPublic(), "laptop");
  }

  @AfterEach
  void closeServer() {
    server.close();
  }

  private FakePublicKey afterUpdate(Map<String, String> form) {
    ReceivedResponse response =
        new RawHttpClient(account).post("/v1/Credentials/PublicKeys/" + key.sid(), form);
    assertThat(response.status()).isEqualTo(200);
    return account.publicKey(key.sid()).orElseThrow();
  }

  @Test
  void anotherNameMovesDateUpdated() {
    FakePublicKey renamed = afterUpdate(Map.of("FriendlyName", "desktop"));

    assertThat(renamed.friendlyName()).contains("desktop");
    assertThat(renamed.dateUpdated()).isAfter(key.dateUpdated());
  }

  @Test
  void sameNameChangesNothing() {
    assertThat(afterUpdate(Map.of("FriendlyName", "laptop"))).isEqualTo(key);
  }

  @Test
  void updateWithoutANameChangesNothing() {
    assertThat(afterUpdate(Map.of("Other", "x"))).isEqualTo(key);
  }
}
