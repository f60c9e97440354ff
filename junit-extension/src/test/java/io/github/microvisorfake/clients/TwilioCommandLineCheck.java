package io.github.microvisorfake.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.node.NodeProject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The documented commands upload an app, target a device with it, and read the device. */
@Timeout(600)
class TwilioCommandLineCheck {

  @Test
  void targetsADeviceWithAnUploadedApp(@TempDir Path folder) throws Exception {
    Path commands =
        NodeProject.installCommandLine().resolve(Path.of("node_modules", ".bin")).toAbsolutePath();
    Files.write(folder.resolve("app.zip"), new byte[] {'P', 'K', 3, 4});
    ClientExamples examples = ClientExamples.start(folder);
    try {
      String settings = "export HOME='%s' PATH='%s':$PATH\n".formatted(folder, commands);

      assertThat(examples.run("twilio api:microvisor:", settings, folder))
          .contains("thermostat-1", "\"dateUpdated\": \"20")
          .containsPattern("\"target_sid\": \"KA(?!a{32})[0-9a-f]{32}\"")
          .doesNotContain("Error");
    } finally {
      examples.stop();
    }
  }
}
