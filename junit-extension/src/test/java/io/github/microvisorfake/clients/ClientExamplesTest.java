package io.github.microvisorfake.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.microvisorfake.node.NodeProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The documented settings lead clients to the program, at Twilio's real URLs. */
@Timeout(300)
@SuppressWarnings("NullAway.Init")
class ClientExamplesTest {

  private static final Path PYTHON = Path.of("src", "test", "python");
  private static final String SECRET_URL =
      "https://microvisor.twilio.com/v1/Devices/UV" + "a".repeat(32) + "/Secrets/wifi_password\n";
  private static final String PUBLIC_KEY_URL =
      "https://accounts\\.twilio\\.com/v1/Credentials/PublicKeys/CR[0-9a-f]{32}\n";

  @TempDir private Path folder;
  private ClientExamples examples;

  @BeforeEach
  void startTheProgram() throws Exception {
    examples = ClientExamples.start(folder);
  }

  @AfterEach
  void stopTheProgram() throws InterruptedException {
    examples.stop();
  }

  private void writePublicKey() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2_048);
    byte[] der = generator.generateKeyPair().getPublic().getEncoded();
    Files.writeString(
        folder.resolve("public_key.pem"),
        "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
            .formatted(Base64.getMimeEncoder().encodeToString(der)));
  }

  /** Copies a script to the folder, in which the client has its usual name. */
  private void copy(String script, String client) throws Exception {
    Path project = NodeProject.install().toAbsolutePath();
    Path modules = Files.createDirectory(folder.resolve("node_modules"));
    Files.createSymbolicLink(
        modules.resolve("twilio"), project.resolve(Path.of("node_modules", client)));
    Files.copy(
        project.resolve(script), folder.resolve(script), StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void nodeStoresASecret() throws Exception {
    copy("store-secret.js", "twilio");

    assertThat(examples.run("node store-secret.js", folder)).isEqualTo(SECRET_URL);
  }

  @Test
  void newestNodeClientUploadsAPublicKey() throws Exception {
    copy("upload-public-key.js", "twilio-newest");
    writePublicKey();

    assertThat(examples.run("node upload-public-key.js", folder)).matches(PUBLIC_KEY_URL);
  }

  private void assumePythonHas(String module) throws IOException {
    assumeTrue(
        ClientExamples.shell("python3 -c 'import %s; print(1)'".formatted(module), folder)
            .equals("1\n"),
        "LEFT OUT: the test with Python, which has no module " + module);
  }

  private void copyPython(String script) throws IOException {
    Files.copy(PYTHON.resolve(script), folder.resolve(script));
  }

  @Test
  void pythonWithoutPackagesStoresASecret() throws Exception {
    assumePythonHas("ssl");
    copyPython("store_secret.py");

    assertThat(examples.run("python3 store_secret.py", folder)).isEqualTo(SECRET_URL);
  }

  @Test
  void pythonClientUploadsAPublicKeyAndStoresASecret() throws Exception {
    assumePythonHas("twilio");
    copyPython("use_twilio.py");
    writePublicKey();

    assertThat(examples.run("python3 use_twilio.py", folder)).matches(PUBLIC_KEY_URL + "201\n");
  }
}
