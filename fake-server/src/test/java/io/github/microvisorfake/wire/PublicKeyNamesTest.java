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

/** Which updates of a public key change something. */
class PublicKeyNamesTest {

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
    Answer answer = new Wire(account).post("/v1/Credentials/PublicKeys/" + key.sid(), form);
    assertThat(answer.status()).isEqualTo(200);
    return account.publicKey(key.sid()).orElseThrow();
  }

  @Test
  void anotherNameMovesTheDate() {
    FakePublicKey renamed = afterUpdate(Map.of("FriendlyName", "desktop"));

    assertThat(renamed.friendlyName()).contains("desktop");
    assertThat(renamed.dateUpdated()).isAfter(key.dateUpdated());
  }

  @Test
  void theSameNameAgainChangesNothing() {
    assertThat(afterUpdate(Map.of("FriendlyName", "laptop"))).isEqualTo(key);
  }

  @Test
  void noNameChangesNothing() {
    assertThat(afterUpdate(Map.of("Other", "x"))).isEqualTo(key);
  }
}
