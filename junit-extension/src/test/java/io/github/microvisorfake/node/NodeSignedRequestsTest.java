package io.github.microvisorfake.node;

import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeSigningKey;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.signing.ClientValidation;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Twilio's client for Node.js signs its requests. */
class NodeSignedRequestsTest {

  private static String json(FakeSigningKey key, String algorithm) throws Exception {
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII))
                .encodeToString(key.privateKey().getEncoded())
            + "\n-----END PRIVATE KEY-----\n";
    return new ObjectMapper()
        .writeValueAsString(
            Map.of(
                "apiKeySid", key.apiKey().sid(),
                "apiKeySecret", key.apiKey().secret(),
                "credentialSid", key.publicKey().sid(),
                "privateKey", pem,
                "algorithm", algorithm));
  }

  @ParameterizedTest
  @ValueSource(strings = {"RS256", "PS256"})
  void ordinaryRequestsAreAccepted(String algorithm) throws Exception {
    try (MicrovisorServer server = MicrovisorServer.start()) {
      FakeAccount account = server.account();
      account.setClientValidation(ClientValidation.REQUIRED);
      FakeSigningKey key = account.addSigningKey();
      try (NodeClient node =
          NodeClient.ofSignedRequests(NodeProject.install(), account, json(key, algorithm))) {
        JsonNode created = node.call("create", "a b", "x&y=é+~*'()");

        assertThat(created.path("error").toString()).isEmpty();
        assertThat(account).hasConfig("a b").withValue("x&y=é+~*'()");
        assertThat(node.call("fetch", "a b").path("result").path("key").asText()).isEqualTo("a b");
        assertThat(node.call("list").path("result")).hasSize(1);
        assertThat(node.call("remove", "a b").path("result").asBoolean()).isTrue();
      }
      assertThat(account.requests())
          .isNotEmpty()
          .allSatisfy(request -> assertThat(request).wasSignedBy(key.publicKey()));
    }
  }

  /** The client leaves out the query of a link that it follows. */
  @Test
  void linkToTheNextPageIsRejected() throws Exception {
    try (MicrovisorServer server = MicrovisorServer.start()) {
      FakeAccount account = server.account();
      account.addConfig("a", "1");
      account.addConfig("b", "2");
      FakeSigningKey key = account.addSigningKey();
      try (NodeClient node =
          NodeClient.ofSignedRequests(NodeProject.install(), account, json(key, "RS256"))) {
        JsonNode rejected = node.call("second").path("error");

        assertThat(rejected.path("status").asInt()).isEqualTo(401);
        assertThat(rejected.path("code").asInt()).isEqualTo(70156);
      }
      assertThat(account.requests()).hasSize(2);
      assertThat(account.requests().get(0)).wasSignedBy(key.publicKey());
      assertThat(account.requests().get(1))
          .hasExplanationContaining("the client left out the query");
    }
  }
}
