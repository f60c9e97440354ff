package io.github.microvisorfake.keys;

import static io.github.microvisorfake.keys.KeyMaterial.EC;
import static io.github.microvisorfake.keys.KeyMaterial.RSA;
import static io.github.microvisorfake.keys.KeyMaterial.base64;
import static io.github.microvisorfake.keys.KeyMaterial.encrypted;
import static io.github.microvisorfake.keys.KeyMaterial.innerPrivateKey;
import static io.github.microvisorfake.keys.KeyMaterial.openSsh;
import static io.github.microvisorfake.keys.KeyMaterial.pem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.wire.RawHttpClient;
import io.github.microvisorfake.wire.ReceivedResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Private keys are rejected in every format, and no part of them is shown. */
class PrivateKeyFormsTest {

  static final String REASON = "a private key, which must be treated as compromised";

  /** The number of consecutive characters that count as a part of a key. */
  private static final int PART_LENGTH = 24;

  private static final String PUBLIC = pem(RSA.getPublic());
  private static final String PATH = "/v1/Credentials/PublicKeys";

  private static MicrovisorServer server;

  private FakeAccount account;
  private RawHttpClient client;

  enum Form {
    PKCS8_PEM(pem("PRIVATE KEY", RSA.getPrivate().getEncoded())),
    PKCS1_PEM(pem("RSA PRIVATE KEY", innerPrivateKey(RSA))),
    ENCRYPTED_PKCS8_PEM(pem("ENCRYPTED PRIVATE KEY", encrypted(RSA))),
    LEGACY_ENCRYPTED_PEM(
        pem("RSA PRIVATE KEY", KeyMaterial.randomBytes(1_192))
            .replaceFirst(
                "\n",
                "\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,1234567890ABCDEF1234567890ABCDEF\n\n")),
    EC_PEM(pem("EC PRIVATE KEY", innerPrivateKey(EC))),
    OPENSSH_PEM(pem("OPENSSH PRIVATE KEY", openSsh(RSA))),
    PKCS8_BASE64(base64(RSA.getPrivate())),
    PKCS1_BASE64(base64(innerPrivateKey(RSA))),
    AFTER_A_PUBLIC_ONE(PUBLIC + pem("PRIVATE KEY", RSA.getPrivate().getEncoded())),

    // Malformed or wrapped keys.
    ENCRYPTED_PKCS8_BASE64(base64(encrypted(RSA))),
    EC_BASE64(base64(innerPrivateKey(EC))),
    EC_PKCS8_BASE64(base64(EC.getPrivate())),
    OPENSSH_BASE64(base64(openSsh(RSA))),
    DSA_BASE64(base64(KeyMaterial.pair("DSA").getPrivate())),
    UNDER_A_PUBLIC_LABEL(pem("PUBLIC KEY", RSA.getPrivate().getEncoded())),
    ON_ONE_LINE(PKCS1_PEM.text.replace("\n", "")),
    WITHOUT_ITS_END(PKCS8_BASE64.text.substring(0, 500)),
    WITHOUT_ITS_LINES(withoutLines(PKCS1_PEM.text)),
    WITH_SPACES_FOR_PLUS(PKCS8_BASE64.text.replace('+', ' ')),
    ENCODED_TWICE(URLEncoder.encode(PKCS8_PEM.text, StandardCharsets.UTF_8)),
    WITH_BACKSLASHES(PKCS8_PEM.text.replace("\n", "\\n")),
    IN_BASE64URL(PKCS8_BASE64.text.replace('+', '-').replace('/', '_')),
    BASE64_BEHIND_A_PUBLIC_PEM(PUBLIC + PKCS8_BASE64.text),
    BASE64_BEHIND_PUBLIC_BASE64(base64(RSA.getPublic()) + PKCS8_BASE64.text),
    BASE64_BELOW_PUBLIC_BASE64(base64(RSA.getPublic()) + "\n\n" + PKCS1_BASE64.text),
    BASE64_WITH_BACKSLASHES(withoutLines(PKCS8_PEM.text).replace("\n", "\\n")),
    PUBLIC_LABEL_WITH_BACKSLASHES(UNDER_A_PUBLIC_LABEL.text.replace("\n", "\\n")),
    PEM_IN_BASE64(base64(PKCS8_PEM.text.getBytes(StandardCharsets.US_ASCII))),
    PEM_IN_BASE64_IN_YAML("key: " + PEM_IN_BASE64.text),
    IN_JSON("{\"k\":\"" + PKCS8_BASE64.text + "\"}"),
    PKCS1_IN_JSON("{\"ke\":\"" + PKCS1_BASE64.text + "\"}"),
    IN_YAML("key: " + PKCS8_BASE64.text),
    EC_IN_YAML("the key: " + EC_PKCS8_BASE64.text),
    ENCRYPTED_IN_YAML("a: " + ENCRYPTED_PKCS8_BASE64.text),
    OPENSSH_IN_YAML("key: " + OPENSSH_BASE64.text),
    DSA_IN_YAML("key: " + DSA_BASE64.text),
    BEHIND_A_LETTER("x" + PKCS8_BASE64.text),
    BELOW_HALF_A_PUBLIC_ONE(base64(RSA.getPublic()).substring(0, 200) + "\n" + PKCS8_BASE64.text),
    PKCS8_IN_BASE64_TWICE(base64(PKCS8_BASE64.text.getBytes(StandardCharsets.US_ASCII))),
    PKCS8_IN_BASE64_THREE_TIMES(
        base64(PKCS8_IN_BASE64_TWICE.text.getBytes(StandardCharsets.US_ASCII))),
    PEM_IN_BASE64_TWICE(base64(PEM_IN_BASE64.text.getBytes(StandardCharsets.US_ASCII))),
    WITH_LONG_DASHES(PKCS8_PEM.text.replace("-----", "\u2014")),
    ED25519_BASE64(base64(KeyMaterial.pair("Ed25519").getPrivate())),
    IN_HEX(HexFormat.of().formatHex(RSA.getPrivate().getEncoded())),
    IN_HEX_WITH_COLONS(HexFormat.ofDelimiter(":").formatHex(innerPrivateKey(RSA))),
    IN_JWK(
        "{\"kty\":\"EC\",\"crv\":\"P-256\",\"d\" : \"870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE\"}"),
    IN_XML(
        "<RSAKeyValue><Exponent>AQAB</Exponent><D>%s</D></RSAKeyValue>"
            .formatted(base64(KeyMaterial.randomBytes(256))));

    private final String text;

    Form(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }

    private static String withoutLines(String pem) {
      return pem.replaceAll("-----[A-Z ]+-----", "");
    }

    /** Returns all parts of the body except label lines and public keys. */
    List<String> parts() {
      String body =
          text.replace(PUBLIC, "")
              .replace(base64(RSA.getPublic()), "")
              .replace(base64(RSA.getPublic()).substring(0, 200), "")
              .replaceAll("-----[A-Z +%0-9]+-----", "")
              .replaceAll("(Proc-Type|DEK-Info).*", "")
              .replaceAll("\\s", "");
      return IntStream.rangeClosed(0, body.length() - PART_LENGTH)
          .mapToObj(start -> body.substring(start, start + PART_LENGTH))
          .toList();
    }
  }

  @BeforeAll
  static void startServer() {
    server = MicrovisorServer.start();
  }

  @AfterAll
  static void closeServer() {
    server.close();
  }

  @BeforeEach
  void addAccount() {
    account = server.addAccount();
    client = new RawHttpClient(account);
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void rejectsAPrivateKeyAndShowsNoPartOfIt(Form form) {
    CapturedLog log = new CapturedLog();
    ReceivedResponse response = log.during(() -> client.post(PATH, Map.of("PublicKey", form.text)));

    assertThat(response.body())
        .isEqualTo(
            "{\"code\":70104,\"message\":\"Invalid Public Key\",\"more_info\":\"https://www.twilio.com/docs/errors/70104\",\"status\":400}");
    assertThat(response.explanation())
        .contains(REASON, "treat it as compromised", "was not stored");
    assertThat(account.publicKeys()).isEmpty();
    assertShownNowhere(form, response, log);
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void showsNoPartOfAPrivateKeyInAnotherParameter(Form form) {
    CapturedLog log = new CapturedLog();
    String key = base64(RSA.getPublic());
    ReceivedResponse name =
        log.during(() -> client.post(PATH, Map.of("PublicKey", key, "FriendlyName", form.text)));
    ReceivedResponse sid =
        log.during(() -> client.post(PATH, Map.of("PublicKey", key, "AccountSid", form.text)));
    ReceivedResponse query =
        log.during(
            () ->
                client.post(
                    PATH + "?PublicKey=" + URLEncoder.encode(form.text, StandardCharsets.UTF_8),
                    Map.of()));

    assertThat(Stream.of(name, sid, query)).allMatch(response -> response.status() == 400);
    assertShownNowhere(form, name, log);
    assertShownNowhere(form, sid, log);
    assertShownNowhere(form, query, log);
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void showsNoPartOfABodyThatIsNotEncoded(Form form) {
    CapturedLog log = new CapturedLog();
    ReceivedResponse response = log.during(() -> client.post(PATH, "PublicKey=" + form.text));

    assertThat(response.status()).isEqualTo(400);
    assertShownNowhere(form, response, log);
  }

  @Test
  void rejectsAPrivateKeyAsFriendlyName() {
    String sid = account.addPublicKey(PUBLIC, "laptop").sid();
    for (Form form : List.of(Form.ED25519_BASE64, Form.EC_BASE64, Form.PKCS8_PEM)) {
      String name = form.text.substring(0, Math.min(64, form.text.length()));
      ReceivedResponse created =
          client.post(PATH, Map.of("PublicKey", PUBLIC, "FriendlyName", name));
      ReceivedResponse updated = client.post(PATH + "/" + sid, Map.of("FriendlyName", name));

      assertThat(List.of(created, updated))
          .allSatisfy(response -> assertThat(response.body()).contains("\"code\":70104"));
      assertThat(account.requests().toString()).doesNotContain(name.substring(40));
      assertThatThrownBy(() -> account.addPublicKey(PUBLIC, name))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("is a private key; treat it as compromised");
    }
    assertThat(account.publicKeys())
        .extracting(key -> key.friendlyName().get())
        .containsOnly("laptop");
  }

  @Test
  void explainsAPrivateKeyThatAnUpdateIgnores() {
    String sid = account.addPublicKey(PUBLIC, "laptop").sid();

    ReceivedResponse response =
        client.post(PATH + "/" + sid, Map.of("PublicKey", Form.PKCS8_PEM.text));

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.explanation()).contains("treat it as compromised");
  }

  @Test
  void addPublicKeyRejectsAPrivateKey() {
    assertThatThrownBy(() -> account.addPublicKey(Form.PKCS8_PEM.text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(REASON)
        .satisfies(
            rejection -> {
              StringWriter trace = new StringWriter();
              rejection.printStackTrace(new PrintWriter(trace));
              assertThat(partsIn(Form.PKCS8_PEM, trace.toString())).isEmpty();
            });
  }

  private void assertShownNowhere(Form form, ReceivedResponse response, CapturedLog log) {
    String journal =
        account.requests().stream()
            .map(request -> request + " " + request.parameters() + request.explanation())
            .collect(Collectors.joining("\n"));
    assertThat(partsIn(form, response.headers() + response.body())).as("the response").isEmpty();
    assertThat(partsIn(form, journal)).as("the journal").isEmpty();
    assertThat(partsIn(form, log.text.toString())).as("the log").isEmpty();
    assertThat(journal).contains("PublicKey");
  }

  private static List<String> partsIn(Form form, String text) {
    String joined = text.replaceAll("\\s", "");
    return form.parts().stream().filter(joined::contains).toList();
  }

  /** Captures everything that is logged during an action. */
  private static final class CapturedLog extends Handler {

    private final List<String> text = new ArrayList<>();

    <T> T during(Supplier<T> action) {
      Logger root = Logger.getLogger("");
      root.addHandler(this);
      try {
        return action.get();
      } finally {
        root.removeHandler(this);
      }
    }

    @Override
    public synchronized void publish(LogRecord line) {
      if (line.getLevel().intValue() >= Level.INFO.intValue()) {
        text.add(line.getMessage() + line.getThrown());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
