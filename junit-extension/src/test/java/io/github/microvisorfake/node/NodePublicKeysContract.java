package io.github.microvisorfake.node;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakePublicKey;
import io.github.microvisorfake.MicrovisorServer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Twilio's client for Node.js creates, fetches, updates, lists and deletes public keys; runs for
 * each installed version. The tests share one client because it starts slowly, so each test starts
 * without keys.
 */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
abstract class NodePublicKeysContract {

  private static final KeyPair PAIR = pair();

  private final String module;
  private final String version;

  private MicrovisorServer server;
  private FakeAccount account;
  private NodeClient node;

  /**
   * @param module the name of the client in {@code package.json}
   * @param version the version of the client in {@code package.json}
   */
  NodePublicKeysContract(String module, String version) {
    this.module = module;
    this.version = version;
  }

  @BeforeAll
  void startNode() throws Exception {
    server = MicrovisorServer.start();
    account = server.account();
    node = NodeClient.ofPublicKeys(NodeProject.install(), account, module);
  }

  @AfterAll
  void close() throws Exception {
    if (node != null) {
      node.close();
    }
    server.close();
  }

  @BeforeEach
  void removeAllKeys() {
    account.publicKeys().forEach(key -> node.call("remove", key.sid()));
    assertThat(account.publicKeys()).isEmpty();
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2_048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String derAsBase64() {
    return Base64.getEncoder().encodeToString(PAIR.getPublic().getEncoded());
  }

  private static String pem(String lineEnd) {
    String lines =
        Base64.getMimeEncoder(64, lineEnd.getBytes(US_ASCII))
            .encodeToString(PAIR.getPublic().getEncoded());
    return String.join(
        lineEnd, "-----BEGIN PUBLIC KEY-----", lines, "-----END PUBLIC KEY-----", "");
  }

  private JsonNode create(String text, String friendlyName) {
    return result(node.call("create", Map.of("publicKey", text, "friendlyName", friendlyName)));
  }

  private static JsonNode result(JsonNode response) {
    assertThat(response.has("result")).as("%s", response).isTrue();
    return response.get("result");
  }

  private static void assertError(JsonNode response, int status, int code, String message) {
    JsonNode error = response.path("error");
    assertThat(error.path("status").asInt()).as("%s", response).isEqualTo(status);
    assertThat(error.path("code").asInt()).isEqualTo(code);
    assertThat(error.path("message").asText()).isEqualTo(message);
    assertThat(error.path("moreInfo").asText())
        .isEqualTo("https://www.twilio.com/docs/errors/" + code);
  }

  @Test
  void theExpectedClientIsInstalled() {
    assertThat(result(node.call("version")).asText()).isEqualTo(version);
  }

  @Test
  void createStoresTheKeyAndReturnsIt() {
    JsonNode created = create(pem("\n"), "laptop");

    String sid = created.path("sid").asText();
    assertThat(created.path("accountSid").asText()).isEqualTo(account.sid());
    assertThat(created.path("friendlyName").asText()).isEqualTo("laptop");
    assertThat(created.path("url").asText())
        .isEqualTo(account.uri() + "/v1/Credentials/PublicKeys/" + sid);
    FakePublicKey stored = account.publicKey(sid).orElseThrow();
    assertThat(stored.key()).isEqualTo(PAIR.getPublic());
    assertThat(stored.friendlyName()).contains("laptop");
  }

  /** For a missing date, the client returns the current time with milliseconds. */
  @Test
  void datesEqualThoseOfTheFake() {
    JsonNode created = create(pem("\n"), "dated");

    String date = created.path("dateCreated").asText();
    assertThat(date).endsWith(".000Z").isEqualTo(created.path("dateUpdated").asText());
    assertThat(Instant.parse(date)).isBetween(Instant.now().minusSeconds(60), Instant.now());
  }

  @Test
  void pemWithWindowsLineEndsIsAccepted() {
    String sid = create(pem("\r\n"), "windows").path("sid").asText();

    assertThat(account.publicKey(sid).orElseThrow().key()).isEqualTo(PAIR.getPublic());
  }

  @Test
  void base64WithoutPemHeaderAndNameIsAccepted() {
    JsonNode created = result(node.call("create", Map.of("publicKey", derAsBase64())));

    assertThat(created.path("friendlyName").isNull()).isTrue();
    assertThat(account.publicKey(created.path("sid").asText()).orElseThrow().key())
        .isEqualTo(PAIR.getPublic());
  }

  @Test
  void fetchReturnsTheSameEntryAsCreate() {
    JsonNode created = create(derAsBase64(), "a name, with ümlauts & 日本");

    assertThat(result(node.call("fetch", created.path("sid").asText()))).isEqualTo(created);
  }

  @Test
  void updateChangesTheNameAndKeepsTheKey() {
    String sid = create(pem("\n"), "laptop").path("sid").asText();

    JsonNode renamed = result(node.call("update", sid, Map.of("friendlyName", "desktop")));

    assertThat(renamed.path("friendlyName").asText()).isEqualTo("desktop");
    assertThat(result(node.call("fetch", sid))).isEqualTo(renamed);
    assertThat(account.publicKey(sid).orElseThrow().key()).isEqualTo(PAIR.getPublic());
  }

  @Test
  void aRemovedKeyIs404() {
    String sid = create(pem("\n"), "laptop").path("sid").asText();

    assertThat(result(node.call("remove", sid)).asBoolean()).isTrue();

    assertThat(account.publicKeys()).isEmpty();
    String missing = "The requested resource /Credentials/PublicKeys/" + sid + " was not found";
    assertError(node.call("fetch", sid), 404, 20404, missing);
    assertError(node.call("update", sid, Map.of("friendlyName", "x")), 404, 20404, missing);
    assertError(node.call("remove", sid), 404, 20404, missing);
  }

  @Test
  void privateKeyIsRejectedWithAMessage() {
    String privateKey = Base64.getEncoder().encodeToString(PAIR.getPrivate().getEncoded());

    assertError(
        node.call("create", Map.of("publicKey", privateKey)), 400, 70104, "Invalid Public Key");
    assertThat(account.publicKeys()).isEmpty();
  }

  @Test
  void emptyKeyIsRejectedAsMissing() {
    assertError(
        node.call("create", Map.of("publicKey", "")),
        400,
        20001,
        "Missing required parameter PublicKey in the post body");
  }

  @Test
  void publicKeyIsCreatedForASubaccount() {
    FakeAccount child = account.addSubaccount();

    JsonNode created =
        result(node.call("create", Map.of("publicKey", derAsBase64(), "accountSid", child.sid())));

    String sid = created.path("sid").asText();
    assertThat(created.path("accountSid").asText()).isEqualTo(child.sid());
    assertThat(child.publicKey(sid)).isPresent();
    assertThat(node.call("fetch", sid).path("error").path("status").asInt()).isEqualTo(404);
  }

  private void addFiveKeys() {
    for (int i = 1; i <= 5; i++) {
      account.addPublicKey(PAIR.getPublic(), "k" + i);
    }
  }

  private static List<String> texts(JsonNode response) {
    List<String> texts = new ArrayList<>();
    result(response).forEach(text -> texts.add(text.asText()));
    return texts;
  }

  @Test
  void listCrossesPages() {
    addFiveKeys();
    int before = account.requests().size();

    assertThat(texts(node.call("list", 2))).containsExactly("k1", "k2", "k3", "k4", "k5");
    assertThat(account.requests()).as("of 2, 2 and 1").hasSize(before + 3);
  }

  @Test
  void listStopsAtItsLimit() {
    addFiveKeys();

    assertThat(texts(node.call("limit", 3))).containsExactly("k1", "k2", "k3");
  }

  @Test
  void nextPageAndPreviousPageReadPages() {
    addFiveKeys();

    assertThat(result(node.call("pages", 2)))
        .hasToString("[[\"k1\",\"k2\"],[\"k3\",\"k4\"],[\"k5\"]]");
    assertThat(texts(node.call("previous", 2))).containsExactly("k1", "k2");
  }
}
