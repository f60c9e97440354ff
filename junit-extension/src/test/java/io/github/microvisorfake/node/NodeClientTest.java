package io.github.microvisorfake.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.journal.RecordedRequest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Twilio's client for Node.js creates, fetches, updates and deletes configs and secrets. The tests
 * share one client because it starts slowly, so each test uses its own keys.
 */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class NodeClientTest {

  private MicrovisorServer server;
  private FakeAccount account;
  private FakeDevice device;
  private NodeClient node;

  @BeforeAll
  void startNode() throws Exception {
    server = MicrovisorServer.start();
    account = server.account();
    device = account.addDevice("thermostat-1");
    node = NodeClient.ofEntries(NodeProject.install(), account, device);
  }

  @AfterAll
  void close() throws Exception {
    if (node != null) {
      node.close();
    }
    server.close();
  }

  @ParameterizedTest
  @EnumSource(NodeEntryCollection.class)
  void createStoresTheValueAndReturnsTheEntry(NodeEntryCollection collection) {
    JsonNode created =
        node.call(collection, "create", "broker-host", "mqtt.example.com").get("result");

    assertThat(created.get("key").asText()).isEqualTo("broker-host");
    assertThat(created.path("value").asText("mqtt.example.com")).isEqualTo("mqtt.example.com");
    assertThat(created.has("value")).isEqualTo(!collection.isSecret());
    assertThat(created.path("deviceSid").asText(device.sid())).isEqualTo(device.sid());
    assertThat(created.has("deviceSid")).isEqualTo(collection.isOfADevice());
    assertThat(created.get("url").asText()).startsWith(account.uri() + "/v1/");
    assertThat(collection.stored(account, device, "broker-host")).contains("mqtt.example.com");
  }

  /** For a missing date, the client returns the current time with milliseconds. */
  @ParameterizedTest
  @EnumSource(NodeEntryCollection.class)
  void datesEqualThoseOfTheFake(NodeEntryCollection collection) {
    JsonNode created = node.call(collection, "create", "dated", "v").get("result");

    assertThat(dateOf(collection, created)).endsWith(".000Z");
    assertThat(Instant.parse(dateOf(collection, created)))
        .isBetween(Instant.now().minusSeconds(60), Instant.now());
  }

  private static String dateOf(NodeEntryCollection collection, JsonNode entry) {
    return entry.get(collection.isSecret() ? "dateRotated" : "dateUpdated").asText();
  }

  @ParameterizedTest
  @EnumSource(NodeEntryCollection.class)
  void fetchReturnsTheSameEntryAsCreate(NodeEntryCollection collection) {
    JsonNode created = node.call(collection, "create", "fetched", "v");

    assertThat(node.call(collection, "fetch", "fetched")).isEqualTo(created);
  }

  @ParameterizedTest
  @EnumSource(NodeEntryCollection.class)
  void removeReturnsTrueAndThen404(NodeEntryCollection collection) {
    node.call(collection, "create", "removed", "v");

    assertThat(node.call(collection, "remove", "removed").get("result").asBoolean()).isTrue();
    assertThat(collection.stored(account, device, "removed")).isEmpty();
    assertError(node.call(collection, "remove", "removed"), 404, 20404);
    assertError(node.call(collection, "fetch", "removed"), 404, 20404);
  }

  @ParameterizedTest
  @EnumSource(NodeEntryCollection.class)
  void aSecondCreateIs409(NodeEntryCollection collection) {
    node.call(collection, "create", "twice", "first");

    assertError(node.call(collection, "create", "twice", "second"), 409, 20409);
    assertThat(collection.stored(account, device, "twice")).contains("first");
  }

  @ParameterizedTest
  @EnumSource(NodeEntryCollection.class)
  void anUpdateIs405UnlessAllowed(NodeEntryCollection collection) {
    node.call(collection, "create", "updated", "first");

    assertError(node.call(collection, "update", "updated", "second"), 405, 20004);
    account.setAllowUpdates(true);
    JsonNode updated = node.call(collection, "update", "updated", "second");
    account.setAllowUpdates(false);

    assertThat(updated.get("result").get("key").asText()).isEqualTo("updated");
    assertThat(collection.stored(account, device, "updated")).contains("second");
  }

  @ParameterizedTest
  @EnumSource(NodeEntryCollection.class)
  void textNullIsSentUnchanged(NodeEntryCollection collection) {
    node.call(collection, "create", "null", "null");

    assertThat(collection.stored(account, device, "null")).contains("null");
    assertThat(node.call(collection, "fetch", "null").has("result")).isTrue();
  }

  @ParameterizedTest
  @EnumSource(NodeEntryCollection.class)
  void emptyOrTooLongParameterIs400(NodeEntryCollection collection) {
    assertError(node.call(collection, "create", "", "v"), 400, 20001);
    assertError(node.call(collection, "create", "empty", ""), 400, 20001);
    assertError(node.call(collection, "create", "k".repeat(101), "v"), 400, 20001);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a b", "a+b", "é", ";", "日本", "\uD83D\uDD11", "a&b=c", "x.json", "~", "'\""})
  void specialKeysAreCreatedFetchedListedAndDeleted(String key) {
    for (NodeEntryCollection collection : NodeEntryCollection.values()) {
      JsonNode created = node.call(collection, "create", key, "v");

      assertThat(created.path("result").path("key").asText()).isEqualTo(key);
      assertThat(node.call(collection, "fetch", key)).isEqualTo(created);
      assertThat(node.call(collection, "remove", key).path("result").asBoolean()).isTrue();
      assertThat(collection.stored(account, device, key)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(NodeEntryCollection.class)
  void percentSignInAKeyIsMalformedEncoding(NodeEntryCollection collection) {
    assertThat(node.call(collection, "create", "a%b", "v").has("result")).isTrue();

    JsonNode rejected = node.call(collection, "fetch", "a%b");

    assertError(rejected, 400, 20001);
    assertThat(rejected.get("error").get("message").asText())
        .isEqualTo("Malformed percent-encoding in the path");
    assertThat(lastRequest().path()).endsWith("/a%b");
    assertError(node.call(collection, "remove", "a%b"), 400, 20001);
    assertThat(collection.stored(account, device, "a%b")).contains("v");
  }

  /** The client resolves dot segments before it sends the request. */
  @ParameterizedTest
  @EnumSource(NodeEntryCollection.class)
  void keysOfDotsAreNotFound(NodeEntryCollection collection) {
    for (String dots : List.of(".", "..")) {
      assertThat(node.call(collection, "create", dots, "v").has("result")).isTrue();

      assertError(node.call(collection, "fetch", dots), 404, 20404);
      assertError(node.call(collection, "remove", dots), 404, 20404);
      assertThat(collection.stored(account, device, dots)).contains("v");
    }
  }

  @Test
  void clientRejectsSlashesAndQuestionMarks() {
    int before = account.requests().size();
    for (String key : List.of("a/b", "a?b")) {
      JsonNode rejected = node.call(NodeEntryCollection.DEVICE_SECRETS, "fetch", key);

      assertThat(rejected.get("error").get("message").asText())
          .isEqualTo("Parameter 'key' is not valid.");
    }
    assertThat(account.requests()).hasSize(before);
  }

  private RecordedRequest lastRequest() {
    return account.requests().get(account.requests().size() - 1);
  }

  private static void assertError(JsonNode response, int status, int code) {
    JsonNode error = response.path("error");
    assertThat(error.path("status").asInt()).as("%s", response).isEqualTo(status);
    assertThat(error.path("code").asInt()).isEqualTo(code);
    assertThat(error.path("moreInfo").asText())
        .isEqualTo("https://www.twilio.com/docs/errors/" + code);
  }
}
