package io.github.microvisorfake.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.Seed;
import io.github.microvisorfake.keys.KeyMaterial;
import io.github.microvisorfake.leak.LeakForm;
import io.github.microvisorfake.leak.SecretLeak;
import io.github.microvisorfake.options.ServerOptions;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of secrets are found wherever they do not belong. */
class LeakDetectionTest {

  private static final String SECRET = "correct-horse 7";
  private static final String ENCODED = "correct-horse%207";
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

  private static MicrovisorServer server;

  private FakeAccount account;
  private FakeDevice device;
  private RawHttpClient client;

  @BeforeAll
  static void startServer() {
    server = MicrovisorServer.start(ServerOptions.builder().detectLeaks(true).build());
  }

  @AfterAll
  static void closeServer() {
    server.close();
  }

  @BeforeEach
  void addAccount() {
    account = server.addAccount();
    device = account.addDevice("thermostat-1");
    client = new RawHttpClient(account);
    device.addSecret("wifi_password", SECRET);
  }

  private List<SecretLeak> leaks() {
    return account.leakDetection().leaks();
  }

  private List<String> places() {
    return leaks().stream().map(SecretLeak::where).toList();
  }

  @Test
  void findsNothingInOrdinaryRequests() {
    client.post("/v1/Configs", "Key=k&Value=v");
    client.get("/v1/Devices/thermostat-1/Secrets");
    client.get("/v1/Devices/thermostat-1/Secrets/wifi_password");

    assertThat(leaks()).isEmpty();
    assertThat(account.leakDetection().unsearchedRequestCount()).isZero();
  }

  @Test
  void findingNamesSecretFormAndPlace() {
    device.addConfig("broker-host", "x" + SECRET + "y");

    assertThat(leaks())
        .extracting(SecretLeak::secret, SecretLeak::form, SecretLeak::where)
        .containsExactly(
            tuple("thermostat-1/wifi_password", LeakForm.PLAIN, "config thermostat-1/broker-host"));
    assertThat(leaks().get(0).fingerprint()).matches("[0-9a-f]{64}");
    assertThat(leaks().get(0))
        .hasToString(
            "secret thermostat-1/wifi_password (fingerprint %s...) as plain in config thermostat-1/broker-host"
                .formatted(leaks().get(0).fingerprint().substring(0, 12)));
  }

  @Test
  void findsSecretsInTheContentOfTheAccount() {
    FakeDevice nameless = account.addDevice();
    nameless.addSecret("k", "other-secret");
    account.addConfig("a", SECRET);
    nameless.addConfig("b", "other-secret");
    nameless.addConfig(SECRET, "v");
    FakeDevice named = account.addDevice("x-" + SECRET);
    named.addConfig("c", SECRET);
    String app = account.addApp(SECRET).sid();
    String key = account.addPublicKey(KeyMaterial.RSA.getPublic(), SECRET).sid();

    assertThat(places())
        .containsExactlyInAnyOrder(
            "config account/a",
            "config " + nameless.sid() + "/b",
            "key of config " + nameless.sid() + "/(redacted)",
            "unique name of device " + named.sid(),
            "config " + named.sid() + "/c",
            "unique name of app " + app,
            "friendly name of public key " + key);
    assertThat(leaks()).extracting(SecretLeak::secret).contains(nameless.sid() + "/k");
  }

  static Stream<Arguments> requests() {
    String json = "Content-Type: application/json\r\n";
    String body = "Key=k&Value=v";
    String multipart = "Content-Type: multipart/form-data; boundary=b\r\n";
    String part = "--b\r\nContent-Disposition: form-data; name=\"Note\"\r\n\r\n%s\r\n--b--\r\n";
    return Stream.of(
        Arguments.of("GET /v1/Configs/" + ENCODED, "", "", "request 1 path"),
        Arguments.of("GET /v1/Configs?x=" + ENCODED, "", "", "request 1 query"),
        Arguments.of(
            "GET http://" + SECRET.replace(" ", "+") + "/v1/Configs", "", "", "request 1 host"),
        Arguments.of(
            "GET /v1/Configs", "X-Trace: a" + SECRET + "\r\n", "", "request 1 header X-Trace"),
        Arguments.of(
            "GET /v1/Configs", "Cookie: a=" + ENCODED + "\r\n", "", "request 1 header Cookie"),
        Arguments.of("POST /v1/Configs", FORM, "Key=k&Value=" + ENCODED, "request 1 form Value"),
        Arguments.of("POST /v1/Configs", FORM, body + "&" + ENCODED, "request 1 form name"),
        Arguments.of(
            "POST /v1/Configs",
            FORM,
            "Key=k&Value=" + ENCODED + "&Value=v",
            "request 1 form Value"),
        Arguments.of("POST /v1/Configs", FORM, body + "&x=" + ENCODED, "request 1 form x"),
        Arguments.of("POST /v1/Configs", FORM, body + "&x=%zz" + ENCODED, "request 1 body"),
        Arguments.of("POST /v1/Configs", json, "{\"Value\":\"" + SECRET + "\"}", "request 1 body"),
        Arguments.of("POST /v1/Configs", multipart, part.formatted(SECRET), "request 1 form Note"),
        Arguments.of(
            "POST /v1/Secrets", FORM, "Key=k&Value=v&Vaule=" + ENCODED, "request 1 form Vaule"),
        Arguments.of("POST /v1/Secrets", FORM, "Key=" + ENCODED + "&Value=v", "request 1 form Key"),
        Arguments.of("DELETE /v1/Secrets/x", FORM, "Value=" + ENCODED, "request 1 form Value"));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void findsSecretsInRequests(String line, String headers, String body, String place) {
    client.send(line + " HTTP/1.1", headers + client.authorization(), body);

    assertThat(places()).contains(place).doesNotHaveDuplicates();
  }

  @Test
  void findsSecretsInMethodsAndNamesOfHeaders() {
    account.addSecret("token", "TOKEN-A1B2C3");

    client.send("TOKEN-A1B2C3 /v1/Configs HTTP/1.1", client.authorization(), "");
    client.send("GET /v1/Configs HTTP/1.1", "TOKEN-A1B2C3: x\r\n" + client.authorization(), "");
    client.send(
        "GET /v1/Configs HTTP/1.1", "TOKEN-A1B2C3: TOKEN-A1B2C3\r\n" + client.authorization(), "");

    assertThat(places())
        .contains("request 1 method", "request 2 header name", "request 3 header (redacted)");
  }

  @Test
  void findsASecretThatIsSentAsPassword() {
    client.send("GET /v1/Configs HTTP/1.1", RawHttpClient.authorization(account.sid(), SECRET), "");

    assertThat(leaks())
        .extracting(SecretLeak::form, SecretLeak::where)
        .containsExactly(tuple(LeakForm.BASE64, "request 1 header Authorization"));
  }

  @Test
  void findsSecretsInResponses() {
    client.get("/v1/Devices/" + ENCODED);
    account.addConfig("k", "a\"" + SECRET);
    client.get("/v1/Configs/k");

    assertThat(places())
        .contains(
            "response 1 body", "response 1 header X-Microvisor-Fake-Explain", "response 2 body");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Key=k&Value=" + ENCODED,
        "key=k&value=" + ENCODED,
        "Value=first&Value=" + ENCODED + "&Key=k",
        "Key=&Value=" + ENCODED,
        "Key=k&Value=" + ENCODED + "%zz"
      })
  void valueOfARequestThatStoresASecretIsNoLeak(String form) {
    account.addSecret("wifi_password", SECRET);

    client.post("/v1/Secrets", form);
    client.post("/v1/Secrets", form);
    client.post("/v1/Devices/nobody/Secrets", form);
    client.post("/v1/Secrets/wifi_password", form);

    assertThat(leaks()).isEmpty();
  }

  static Stream<Arguments> forms() {
    String percent = "%63%6F%72rect-horse+7";
    return Stream.of(
        Arguments.of(SECRET, LeakForm.PLAIN),
        Arguments.of("{\"a\":\"\\u0063orrect-horse 7\"}", LeakForm.PLAIN),
        Arguments.of("https://x/?p=" + ENCODED, LeakForm.URL),
        Arguments.of("https://x/?p=correct-horse+7", LeakForm.URL),
        Arguments.of("%zz%" + percent, LeakForm.URL),
        Arguments.of("%63%6fRRect correct%2dhorse%207", LeakForm.URL),
        Arguments.of("ab" + HexFormat.of().formatHex(SECRET.getBytes(UTF_8)) + "0", LeakForm.HEX),
        Arguments.of(
            HexFormat.of().formatHex(SECRET.getBytes(UTF_8)).toUpperCase(Locale.ROOT),
            LeakForm.HEX));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void findsEachForm(String text, LeakForm form) {
    account.addConfig("k", text);

    assertThat(leaks()).extracting(SecretLeak::form).containsExactly(form);
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''", "a, ''", "ab, ''", "abc, ''", "'', z", "a, z", "ab, z", "'', yz", "a, yz", "ab, yz"
  })
  void findsBase64InEachAlignmentAndAlphabet(String before, String after) {
    String secret = "~~~?>>>\u00ff\u00ffh6";
    account.addSecret("signs", secret);
    byte[] bytes = (before + secret + after).getBytes(UTF_8);

    account.addConfig("standard", Base64.getEncoder().encodeToString(bytes));
    account.addConfig("url", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    client.get("/v1/Apps?x=" + Base64.getEncoder().encodeToString(bytes).replace("+", "%2B"));

    assertThat(leaks())
        .extracting(SecretLeak::form, SecretLeak::where)
        .containsExactly(
            tuple(LeakForm.BASE64, "config account/standard"),
            tuple(LeakForm.BASE64, "config account/url"),
            tuple(LeakForm.BASE64, "request 1 query"));
  }

  @ParameterizedTest
  @CsvSource({
    "12345678, 1",
    "1234567, 0",
    "äöüßäöüß, 1",
    "äöüßäöü, 0",
    "😀😀😀😀, 0",
    "😀😀😀😀😀😀😀😀, 1"
  })
  void ignoresValuesOfLessThanEightCodePoints(String value, int found) {
    account.addSecret("k", value);
    account.addConfig("c", "-" + value + "-");

    assertThat(leaks()).hasSize(found);
  }

  /** Their base64 texts differ only in a character that neighbouring bytes change, too. */
  @ParameterizedTest
  @ValueSource(strings = {"", "a", "ab"})
  void base64OfASimilarValueIsNoLeak(String before) {
    account.addSecret("similar", "pass-word-1");

    for (String similar : List.of("pass-word-2", "qass-word-1")) {
      byte[] bytes = (before + similar).getBytes(UTF_8);
      account.addConfig(similar, Base64.getEncoder().encodeToString(bytes));
    }

    assertThat(leaks()).isEmpty();
  }

  @Test
  void findsValuesOfSecretsThatWereDeletedOrUpdated() {
    account.addSecret("deleted", "deleted-value");
    account.removeSecret("deleted");
    account.setAllowUpdates(true);
    client.post("/v1/Secrets", "Key=rotated&Value=first-value");
    client.post("/v1/Secrets/rotated", "Value=second-value");
    account.removeDevice(device);

    account.addConfig("k", "deleted-value first-value second-value " + SECRET);

    assertThat(leaks())
        .extracting(SecretLeak::secret)
        .containsExactlyInAnyOrder(
            "account/deleted", "account/rotated", "account/rotated", "thermostat-1/wifi_password");
  }

  @Test
  void searchesTheLastTenThousandValues() {
    for (int i = 0; i < 10_000; i++) {
      account.addSecret("k" + i, "value-number-" + i + ".");
    }
    account.addConfig("first", "value-number-0.");
    account.addConfig("last", "value-number-9999.");
    account.addConfig("older", SECRET);

    assertThat(places()).containsExactly("config account/first", "config account/last");
  }

  @Test
  void namesTheLatestOfSeveralSecretsWithTheSameValue() {
    account.addSecret("copy", SECRET);
    account.addConfig("k", SECRET);

    assertThat(leaks()).extracting(SecretLeak::secret).containsExactly("account/copy");
  }

  @Test
  void neverShowsAValueThatIsAlsoAKey() {
    account.addSecret("same-as-key", "same-as-key");
    account.addConfig("same-as-key", "same-as-key");

    assertThat(leaks())
        .extracting(SecretLeak::secret, SecretLeak::where)
        .containsExactly(
            tuple("account/(redacted)", "config account/(redacted)"),
            tuple("account/(redacted)", "key of config account/(redacted)"));
  }

  @Test
  void neverShowsAValueThatIsPartOfAPlace() {
    account.addSecret("place", "config account/");
    account.addConfig("k", "config account/");

    assertThat(leaks()).extracting(SecretLeak::where).containsExactly("(redacted)");
  }

  @Test
  void equalValuesHaveEqualFingerprints() {
    device.addConfig("k", SECRET);
    account.addSecret("other", "another-value");
    account.addConfig("other", SECRET + "another-value");

    assertThat(leaks())
        .hasSize(3)
        .extracting(SecretLeak::fingerprint)
        .containsOnly(leaks().get(0).fingerprint(), leaks().get(1).fingerprint())
        .doesNotContain(SECRET);
  }

  @Test
  void findsSecretsInResponsesThatAreNotRecordedAsAWhole() {
    account.addConfig("a", "v".repeat(4_000));
    account.addConfig("b", "v".repeat(4_000) + SECRET);

    client.get("/v1/Configs");

    assertThat(places()).contains("response 1 body");
  }

  @Test
  void accountsAreSearchedSeparately() {
    FakeAccount other = server.addAccount();
    other.addConfig("k", SECRET);

    assertThat(leaks()).isEmpty();
    assertThat(other.leakDetection().leaks()).isEmpty();
  }

  @Test
  void searchThatIsOffFailsWithTheRemedy() {
    account.leakDetection().setOn(false);

    assertThat(account.leakDetection()).hasToString("FakeLeakDetection[off]");
    assertThatThrownBy(this::leaks)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(account.sid())
        .hasMessageContaining("@MicrovisorFake(detectLeaks = true)")
        .hasMessageContaining("ServerOptionsBuilder.detectLeaks(true)");
  }

  @Test
  void isOffByDefaultAndCanBeTurnedOnLater() {
    try (MicrovisorServer ordinary = MicrovisorServer.start()) {
      FakeAccount late = ordinary.account();
      late.addSecret("k", SECRET);
      assertThat(late.leakDetection().isOn()).isFalse();
      new RawHttpClient(late).get("/v1/Configs?x=" + ENCODED);

      late.leakDetection().setOn(true);
      assertThat(late.leakDetection().leaks()).isEmpty();
      assertThat(late.leakDetection().unsearchedRequestCount()).isEqualTo(1);
      new RawHttpClient(late).get("/v1/Configs?x=" + ENCODED);

      assertThat(late.leakDetection().leaks())
          .extracting(SecretLeak::where)
          .containsExactly("request 2 query");
    }
  }

  @Test
  void secretsOfASeedAreSearched() {
    FakeAccount seeded =
        server.addAccount(
            Seed.parse(
                "seed",
                "accounts: [{ secrets: { k: seeded-value }, configs: { c: seeded-value } }]"));

    assertThat(seeded.leakDetection().leaks()).hasSize(1);
  }

  @Test
  void countsRequestsThatAreNoLongerInTheJournal() {
    ServerOptions small = ServerOptions.builder().detectLeaks(true).journalCapacity(2).build();
    try (MicrovisorServer other = MicrovisorServer.start(small)) {
      RawHttpClient calls = new RawHttpClient(other.account());
      for (int i = 0; i < 5; i++) {
        calls.get("/v1/Configs");
      }
      assertThat(other.account().leakDetection().unsearchedRequestCount()).isEqualTo(3);

      other.account().clearRequests();

      assertThat(other.account().leakDetection().unsearchedRequestCount()).isZero();
    }
  }
}
