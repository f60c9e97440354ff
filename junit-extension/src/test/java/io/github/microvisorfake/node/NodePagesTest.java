package io.github.microvisorfake.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.MicrovisorServer;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Twilio's client for Node.js reads five configs or secrets in pages of two. */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class NodePagesTest {

  private static final String ALL = "[\"k1\",\"k2\",\"k3\",\"k4\",\"k5\"]";

  private MicrovisorServer server;
  private FakeAccount account;
  private NodeClient node;

  @BeforeAll
  void startNode() throws Exception {
    server = MicrovisorServer.start();
    account = server.account();
    FakeDevice device = account.addDevice("thermostat-1");
    for (int i = 1; i <= 5; i++) {
      account.addConfig("k" + i, "v");
      account.addSecret("k" + i, "v");
      device.addConfig("k" + i, "v");
      device.addSecret("k" + i, "v");
    }
    node = NodeClient.ofEntries(NodeProject.install(), account, device);
  }

  @AfterAll
  void close() throws IOException {
    if (node != null) {
      node.close();
    }
    server.close();
  }

  @ParameterizedTest
  @EnumSource(NodeEntryCollection.class)
  void listCrossesPages(NodeEntryCollection collection) throws IOException {
    int before = account.requests().size();

    assertThat(result(node.call(collection, "list", 2))).isEqualTo(json(ALL));
    assertThat(account.requests()).as("of 2, 2 and 1").hasSize(before + 3);
  }

  @ParameterizedTest
  @EnumSource(NodeEntryCollection.class)
  void listStopsAtItsLimit(NodeEntryCollection collection) throws IOException {
    assertThat(result(node.call(collection, "limit", 3))).isEqualTo(json("[\"k1\",\"k2\",\"k3\"]"));
  }

  @ParameterizedTest
  @EnumSource(NodeEntryCollection.class)
  void eachCrossesPages(NodeEntryCollection collection) throws IOException {
    assertThat(result(node.call(collection, "each", 2))).isEqualTo(json(ALL));
  }

  @ParameterizedTest
  @EnumSource(NodeEntryCollection.class)
  void nextPageReadsAllPages(NodeEntryCollection collection) throws IOException {
    assertThat(result(node.call(collection, "pages", 2)))
        .isEqualTo(json("[[\"k1\",\"k2\"],[\"k3\",\"k4\"],[\"k5\"]]"));
  }

  @ParameterizedTest
  @EnumSource(NodeEntryCollection.class)
  void previousPageReturnsTheFirstPage(NodeEntryCollection collection) throws IOException {
    assertThat(result(node.call(collection, "previous", 2))).isEqualTo(json("[\"k1\",\"k2\"]"));
  }

  @ParameterizedTest
  @EnumSource(NodeEntryCollection.class)
  void pageIsReadByItsUrl(NodeEntryCollection collection) throws IOException {
    String next = result(node.call(collection, "nextPageUrl", 2)).asText();

    assertThat(next).startsWith(account.uri() + "/v1/");
    assertThat(result(node.call(collection, "pageAt", next))).isEqualTo(json("[\"k3\",\"k4\"]"));
  }

  private static JsonNode result(JsonNode response) {
    assertThat(response.has("result")).as("%s", response).isTrue();
    return response.get("result");
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }
}
