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
 * Twilio's client for Node.js does the whole life of entries of each kind. All tests share one
 * client, because it takes a while to start; so each has keys of its own.
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
  @EnumSource(NodeKind.class)
  void createShowsTheEntryAndStoresIt(NodeKind kind) {
    JsonNode created = node.call(kind, "create", "broker-host", "mqtt.example.com").get("result");

    assertThat(created.get("key").asText()).isEqualTo("broker-host");
    assertThat(created.path("value").asText("mqtt.example.com")).isEqualTo("mqtt.example.com");
    assertThat(created.has("value")).isEqualTo(!kind.isSecret());
    assertThat(created.path("deviceSid").asText(device.sid())).isEqualTo(device.sid());
    assertThat(created.has("deviceSid")).isEqualTo(kind.isOfADevice());
    assertThat(created.get("url").asText()).startsWith(account.uri() + "/v1/");
    assertThat(kind.stored(account, device, "broker-host")).contains("mqtt.example.com");
  }

  /** The client shows a date that is missing as the time of the call, which has milliseconds. */
  @ParameterizedTest
  @EnumSource(NodeKind.class)
  void datesAreThoseOfTheFake(NodeKind kind) {
    JsonNode created = node.call(kind, "create", "dated", "v").get("result");

    assertThat(dateOf(kind, created)).endsWith(".000Z");
    assertThat(Instant.parse(dateOf(kind, created)))
        .isBetween(Instant.now().minusSeconds(60), Instant.now());
  }

  private static String dateOf(NodeKind kind, JsonNode entry) {
    return entry.get(kind.isSecret() ? "dateRotated" : "dateUpdated").asText();
  }

  @ParameterizedTest
  @EnumSource(NodeKind.class)
  void fetchShowsWhatCreateShowed(NodeKind kind) {
    JsonNode created = node.call(kind, "create", "fetched", "v");

    assertThat(node.call(kind, "fetch", "fetched")).isEqualTo(created);
  }

  @ParameterizedTest
  @EnumSource(NodeKind.class)
  void removeIsTrueAndThen404(NodeKind kind) {
    node.call(kind, "create", "removed", "v");

    assertThat(node.call(kind, "remove", "removed").get("result").asBoolean()).isTrue();
    assertThat(kind.stored(account, device, "removed")).isEmpty();
    assertError(node.call(kind, "remove", "removed"), 404, 20404);
    assertError(node.call(kind, "fetch", "removed"), 404, 20404);
  }

  @ParameterizedTest
  @EnumSource(NodeKind.class)
  void aSecondCreateIs409(NodeKind kind) {
    node.call(kind, "create", "twice", "first");

    assertError(node.call(kind, "create", "twice", "second"), 409, 20409);
    assertThat(kind.stored(account, device, "twice")).contains("first");
  }

  @ParameterizedTest
  @EnumSource(NodeKind.class)
  void anUpdateIs405UnlessAllowed(NodeKind kind) {
    node.call(kind, "create", "updated", "first");

    assertError(node.call(kind, "update", "updated", "second"), 405, 20004);
    account.allowUpdates(true);
    JsonNode updated = node.call(kind, "update", "updated", "second");
    account.allowUpdates(false);

    assertThat(updated.get("result").get("key").asText()).isEqualTo("updated");
    assertThat(kind.stored(account, device, "updated")).contains("second");
  }

  @ParameterizedTest
  @EnumSource(NodeKind.class)
  void theTextNullIsSentAsItIs(NodeKind kind) {
    node.call(kind, "create", "null", "null");

    assertThat(kind.stored(account, device, "null")).contains("null");
    assertThat(node.call(kind, "fetch", "null").has("result")).isTrue();
  }

  @ParameterizedTest
  @EnumSource(NodeKind.class)
  void anEmptyOrLongTextIs400(NodeKind kind) {
    assertError(node.call(kind, "create", "", "v"), 400, 20001);
    assertError(node.call(kind, "create", "empty", ""), 400, 20001);
    assertError(node.call(kind, "create", "k".repeat(101), "v"), 400, 20001);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a b", "a+b", "é", ";", "日本", "\uD83D\uDD11", "a&b=c", "x.json", "~", "'\""})
  void oddKeysLiveTheirWholeLife(String key) {
    for (NodeKind kind : NodeKind.values()) {
      JsonNode created = node.call(kind, "create", key, "v");

      assertThat(created.path("result").path("key").asText()).isEqualTo(key);
      assertThat(node.call(kind, "fetch", key)).isEqualTo(created);
      assertThat(node.call(kind, "remove", key).path("result").asBoolean()).isTrue();
      assertThat(kind.stored(account, device, key)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(NodeKind.class)
  void aPercentSignIsAMalformedEscape(NodeKind kind) {
    assertThat(node.call(kind, "create", "a%b", "v").has("result")).isTrue();

    JsonNode refused = node.call(kind, "fetch", "a%b");

    assertError(refused, 400, 20001);
    assertThat(refused.get("error").get("message").asText())
        .isEqualTo("Malformed percent-encoding in the path");
    assertThat(lastRequest().path()).endsWith("/a%b");
    assertError(node.call(kind, "remove", "a%b"), 400, 20001);
    assertThat(kind.stored(account, device, "a%b")).contains("v");
  }

  /** The client resolves them away before it sends anything. */
  @ParameterizedTest
  @EnumSource(NodeKind.class)
  void dotsAloneAreNotFound(NodeKind kind) {
    for (String dots : List.of(".", "..")) {
      assertThat(node.call(kind, "create", dots, "v").has("result")).isTrue();

      assertError(node.call(kind, "fetch", dots), 404, 20404);
      assertError(node.call(kind, "remove", dots), 404, 20404);
      assertThat(kind.stored(account, device, dots)).contains("v");
    }
  }

  @Test
  void theClientItselfRefusesSlashesAndQuestionMarks() {
    int before = account.requests().size();
    for (String key : List.of("a/b", "a?b")) {
      JsonNode refused = node.call(NodeKind.DEVICE_SECRETS, "fetch", key);

      assertThat(refused.get("error").get("message").asText())
          .isEqualTo("Parameter 'key' is not valid.");
    }
    assertThat(account.requests()).hasSize(before);
  }

  private RecordedRequest lastRequest() {
    return account.requests().get(account.requests().size() - 1);
  }

  private static void assertError(JsonNode answer, int status, int code) {
    JsonNode error = answer.path("error");
    assertThat(error.path("status").asInt()).as("%s", answer).isEqualTo(status);
    assertThat(error.path("code").asInt()).isEqualTo(code);
    assertThat(error.path("moreInfo").asText())
        .isEqualTo("https://www.twilio.com/docs/errors/" + code);
  }
}
