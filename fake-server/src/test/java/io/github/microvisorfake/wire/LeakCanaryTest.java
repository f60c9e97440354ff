package io.github.microvisorfake.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.keys.KeyMaterial;
import io.github.microvisorfake.leak.LeakForm;
import io.github.microvisorfake.leak.SecretLeak;
import io.github.microvisorfake.options.ServerOptions;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The value of a secret that has leaked into every place is found, and shown by no finding. */
class LeakCanaryTest {

  private static final String CANARY = "Zq7+kPx9wLm2 Vt8~Hb4/Nc6%Ys3=Rf5&Gd1Wj0Xe9";
  private static final String ENCODED = URLEncoder.encode(CANARY, UTF_8);
  private static final String BASE64 =
      Base64.getEncoder().encodeToString(("x" + CANARY).getBytes(UTF_8));
  private static final String HEX = HexFormat.of().formatHex(CANARY.getBytes(UTF_8));
  private static final LeakDetector DETECTOR = new LeakDetector(CANARY);

  private final CapturedOutput output = new CapturedOutput();
  private MicrovisorServer server;
  private FakeAccount account;
  private RawHttpClient client;

  @BeforeEach
  void start() {
    output.capture();
    server = MicrovisorServer.start(ServerOptions.builder().detectLeaks(true).build());
    account = server.account();
    client = new RawHttpClient(account);
    client.post("/v1/Secrets", "Key=canary&Value=" + ENCODED);
  }

  @AfterEach
  void close() {
    server.close();
    output.release();
  }

  private void leakEverywhere() {
    account.addSecret(CANARY, CANARY);
    account.addDevice(CANARY).addConfig(CANARY, CANARY);
    account.addApp(CANARY);
    account.addPublicKey(KeyMaterial.RSA.getPublic(), CANARY);
    for (String form : List.of(ENCODED, BASE64.replace("+", "%2B"), HEX)) {
      client.get("/v1/Configs/" + form.replace("/", "%2F"));
      client.get("/v1/Configs?" + form + "=" + form);
      client.post("/v1/Configs", form + "=" + form + "&Key=" + form + "&Value=" + form);
    }
    for (String header : List.of("X-Trace", "Cookie", "Authorization", "X-Api-Key")) {
      get(header + ": " + CANARY + "\r\n" + client.authorization());
    }
    get(RawHttpClient.authorization(account.sid(), CANARY));
    get(HEX + ": " + HEX + "\r\n" + client.authorization());
  }

  private void get(String headerLines) {
    client.send("GET /v1/Apps HTTP/1.1", headerLines, "");
  }

  @Test
  void findingsShowNoValueInAnyForm() {
    leakEverywhere();

    List<SecretLeak> leaks = account.leakDetection().leaks();
    assertThat(leaks).hasSizeGreaterThan(30);
    assertThat(leaks).extracting(SecretLeak::form).contains(LeakForm.values());
    assertThat(leaks)
        .allSatisfy(
            leak -> {
              assertThat(DETECTOR.findIn(leak.toString())).isEmpty();
              assertThat(DETECTOR.findIn(leak.secret() + leak.fingerprint() + leak.where()))
                  .isEmpty();
            });
    assertThat(DETECTOR.findIn(output.text())).isEmpty();
    assertThat(DETECTOR.findIn(account.leakDetection().toString())).isEmpty();
  }

  @Test
  void messageOfASearchThatIsOffShowsNoValue() {
    leakEverywhere();
    account.leakDetection().setOn(false);

    Throwable failure = catchThrowable(() -> account.leakDetection().leaks());

    assertThat(DETECTOR.findIn(failure.toString())).isEmpty();
  }

  @Test
  void journalShowsNoValueWhereASecretOrCredentialsBelong() {
    get("Cookie: " + CANARY + "\r\nX-Api-Key: " + BASE64 + "\r\n" + client.authorization());
    get(RawHttpClient.authorization(account.sid(), CANARY));
    get(RawHttpClient.authorization(CANARY, "x"));

    assertThat(account.requests()).hasSize(3).allSatisfy(LeakCanaryTest::assertShowsNothing);
    assertThat(account.requestsWithoutAccount())
        .hasSize(1)
        .allSatisfy(LeakCanaryTest::assertShowsNothing);
  }

  private static void assertShowsNothing(RecordedRequest request) {
    String shown =
        request
            + request.parameters().toString()
            + request.requestHeaders()
            + request.responseHeaders()
            + request.responseBody()
            + request.toCurl();
    assertThat(DETECTOR.findIn(shown)).isEmpty();
  }

  @Test
  void tellsWhetherATextHasTheValue() {
    assertThat(account.leakDetection().isLeak("x" + BASE64)).isTrue();
    assertThat(account.leakDetection().isLeak("x")).isFalse();

    account.leakDetection().setOn(false);

    assertThat(account.leakDetection().isLeak(CANARY)).isFalse();
  }
}
