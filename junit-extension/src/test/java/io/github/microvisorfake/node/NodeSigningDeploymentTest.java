package io.github.microvisorfake.node;

import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.journal.RecordedRequest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Twilio's example of signed requests as a whole, with its client for Node.js at the real URLs. */
@Timeout(120)
class NodeSigningDeploymentTest {

  private static String run(MicrovisorServer server, Path certificate) throws Exception {
    FakeAccount account = server.account();
    ProcessBuilder node =
        new ProcessBuilder("node", "signing-deployment.js")
            .directory(NodeProject.install().toFile())
            .redirectErrorStream(true);
    node.environment()
        .putAll(
            Map.of(
                "HTTP_PROXY", server.uri().toString(),
                "NODE_EXTRA_CA_CERTS", certificate.toString(),
                "TWILIO_ACCOUNT_SID", account.sid(),
                "TWILIO_AUTH_TOKEN", account.authToken()));
    return new String(node.start().getInputStream().readAllBytes(), UTF_8);
  }

  @Test
  void uploadsAPublicKeyCreatesAnApiKeyAndSigns(@TempDir Path folder) throws Exception {
    try (MicrovisorServer server = MicrovisorServer.start()) {
      FakeAccount account = server.account();
      Path certificate = server.certificateAuthority().writePem(folder.resolve("ca.pem"));

      assertThat(run(server, certificate))
          .isEqualTo("https://microvisor.twilio.com/v1/Configs/api_url 1\n");
      assertThat(account.requests())
          .extracting(RecordedRequest::status)
          .containsExactly(201, 201, 201, 200, 204);
      assertThat(account.requests().subList(2, 5))
          .allSatisfy(request -> assertThat(request).wasSignedBy(account.publicKeys().get(0)));
    }
  }
}
