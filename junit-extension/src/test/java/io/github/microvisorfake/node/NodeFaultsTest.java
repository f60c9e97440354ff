package io.github.microvisorfake.node;

import static io.github.microvisorfake.node.NodeEntryCollection.ACCOUNT_CONFIGS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeFault;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.fault.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How Twilio's client for Node.js experiences arranged faults. */
class NodeFaultsTest {

  private final MicrovisorServer server = MicrovisorServer.start();
  private final FakeAccount account = server.account();

  @AfterEach
  void close() {
    server.close();
  }

  private NodeClient client(boolean autoRetry) throws Exception {
    return NodeClient.ofEntries(NodeProject.install(), account, account.addDevice(), autoRetry);
  }

  @Test
  void retriesA429OnlyIfAsked() throws Exception {
    FakeFault first = account.faults().add(Fault.status(429));
    try (NodeClient node = client(false)) {
      JsonNode rejected = node.call(ACCOUNT_CONFIGS, "create", "k", "v");
      assertThat(rejected.path("error").path("status").asInt()).isEqualTo(429);
    }
    FakeFault second = account.faults().add(Fault.status(429).times(2));
    try (NodeClient node = client(true)) {
      assertThat(node.call(ACCOUNT_CONFIGS, "create", "k", "v").has("result")).isTrue();
    }

    assertThat(first.struck()).isEqualTo(1);
    assertThat(second.struck()).isEqualTo(2);
    assertThat(account.requests()).hasSize(4);
  }

  @Test
  void retriesNo5xx() throws Exception {
    FakeFault fault = account.faults().add(Fault.status(503).always());
    try (NodeClient node = client(true)) {
      JsonNode rejected = node.call(ACCOUNT_CONFIGS, "create", "k", "v");
      assertThat(rejected.path("error").path("status").asInt()).isEqualTo(503);
    }

    assertThat(fault.struck()).isEqualTo(1);
  }

  @Test
  void reportsADroppedConnectionAsSocketHangUp() throws Exception {
    account.faults().add(Fault.loseRequest());
    account.faults().add(Fault.loseResponse());
    try (NodeClient node = client(true)) {
      for (int stored = 0; stored <= 1; stored++) {
        JsonNode lost = node.call(ACCOUNT_CONFIGS, "create", "k", "v");
        assertThat(lost.path("error").path("message").asText()).isEqualTo("socket hang up");
        assertThat(account.configs()).hasSize(stored);
      }
    }
  }
}
