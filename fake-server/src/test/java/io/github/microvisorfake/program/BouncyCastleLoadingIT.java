package io.github.microvisorfake.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * BouncyCastle is loaded only when a public key is uploaded, and the jar contains all classes that
 * this needs.
 */
class BouncyCastleLoadingIT {

  private static final String PATH = "/v1/Credentials/PublicKeys";
  private static final String BOUNCY_CASTLE = "org.bouncycastle.";

  @TempDir private Path folder;

  @Test
  void loadsBouncyCastleWithTheFirstPublicKey() throws Exception {
    try (ClassLoadingProgram program = ClassLoadingProgram.of(folder)) {
      assertThat(program.post(PATH, "FriendlyName=none")).isEqualTo(400);
      assertThat(program.post("/v1/Configs", "Key=k&Value=v")).isEqualTo(201);
      assertThat(program.log()).doesNotContain(BOUNCY_CASTLE);

      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2_048);
      byte[] der = generator.generateKeyPair().getPublic().getEncoded();
      String key = Base64.getEncoder().encodeToString(der);
      assertThat(program.post(PATH, "PublicKey=" + URLEncoder.encode(key, UTF_8))).isEqualTo(201);
      assertThat(program.log()).contains(BOUNCY_CASTLE);
    }
  }
}
