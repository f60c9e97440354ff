package io.github.microvisorfake.keys;

import static io.github.microvisorfake.keys.KeyMaterial.EC;
import static io.github.microvisorfake.keys.KeyMaterial.RSA;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.keys.PrivateKeyFormsTest.Form;
import io.github.microvisorfake.wire.RawHttpClient;
import io.github.microvisorfake.wire.ReceivedResponse;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A create is rejected with a private key in a part, or in a body that is not read as a form. */
class PrivateKeyInBodiesTest {

  private static final String PATH = "/v1/Credentials/PublicKeys";
  private static final String MULTIPART = "Content-Type: multipart/form-data; boundary=b";

  private static MicrovisorServer server;

  private FakeAccount account;

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
  }

  private ReceivedResponse post(String headers, byte[] body) {
    RawHttpClient client = new RawHttpClient(account);
    String head =
        "POST " + PATH + " HTTP/1.1\r\nHost: " + client.host() + "\r\n" + client.authorization();
    String lengthAndEnd = "\r\nContent-Length: " + body.length + "\r\n\r\n";
    String request = head + "\r\n" + headers + lengthAndEnd + new String(body, ISO_8859_1);
    return client.send(request.getBytes(ISO_8859_1));
  }

  private static String part(String disposition, String value) {
    return "--b\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + value + "\r\n";
  }

  private void assertRejected(String headers, byte[] body) {
    ReceivedResponse response = post(headers, body);

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body()).contains("\"code\":70104,\"message\":\"Invalid Public Key\"");
    assertThat(response.explanation()).contains("treat it as compromised");
    assertThat(account.publicKeys()).isEmpty();
  }

  private void assertShownNowhere(Form form) {
    String journal = account.requests() + account.requests().get(0).parameters().toString();
    assertThat(form.parts()).noneMatch(journal.replaceAll("\\s", "")::contains);
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void rejectsAPartWithAPrivateKey(Form form) {
    String body = part("name=\"PublicKey\"; filename=\"private.pem\"", form.text()) + "--b--\r\n";

    assertRejected(MULTIPART, body.getBytes(UTF_8));

    assertThat(account.requests().toString()).doesNotContain("private.pem");
    assertShownNowhere(form);
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void rejectsAPrivateKeyBeforeAPublicOneOfTheSameName(Form form) {
    String key = part("name=\"PublicKey\"", KeyMaterial.pem(RSA.getPublic()));
    String body = part("name=\"PublicKey\"", form.text()) + key + "--b--\r\n";

    assertRejected(MULTIPART, body.getBytes(UTF_8));

    assertShownNowhere(form);
  }

  @ParameterizedTest
  @ValueSource(strings = {"name=\"FriendlyName\"", "name=\"x\"", "name=\"\"", "filename=\"a\""})
  void rejectsAPrivateKeyInAnyPart(String disposition) {
    String key = part("name=\"PublicKey\"", KeyMaterial.pem(RSA.getPublic()));
    String body = key + part(disposition, Form.PKCS8_PEM.text()) + "--b--\r\n";

    assertRejected(MULTIPART, body.getBytes(UTF_8));
  }

  @Test
  void rejectsAPrivateKeyInMultipartThatCannotBeRead() {
    String part = part("name=\"PublicKey\"", Form.PKCS8_BASE64.text());

    assertRejected(MULTIPART, part.getBytes(UTF_8));
    assertRejected("Content-Type: multipart/form-data", (part + "--b--").getBytes(UTF_8));
    assertRejected(MULTIPART + "x", (part + "--b--").getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: application/json",
        "Content-Type: text/plain",
        "Content-Type: application/x-pem-file",
        "Content-Encoding: gzip\r\nContent-Type: application/octet-stream",
        "Content-Encoding: br\r\nContent-Type: application/x-www-form-urlencoded"
      })
  void rejectsABodyThatIsNotReadAsAForm(String headers) {
    for (Form form : List.of(Form.PKCS8_PEM, Form.PKCS1_BASE64, Form.PKCS8_IN_BASE64_TWICE)) {
      assertRejected(headers, form.text().getBytes(UTF_8));
      assertRejected(headers, ("{\"PublicKey\": \"" + form.text() + "\"}").getBytes(UTF_8));
    }
  }

  static Stream<byte[]> binaryKeys() {
    return Stream.of(
        RSA.getPrivate().getEncoded(),
        EC.getPrivate().getEncoded(),
        KeyMaterial.innerPrivateKey(RSA),
        withAmpersand(KeyMaterial.innerPrivateKey(RSA)),
        KeyMaterial.encrypted(RSA),
        KeyMaterial.openSsh(RSA),
        Form.PKCS8_PEM.text().getBytes(UTF_16LE));
  }

  /** One byte in 256 of a key separates parameters; here it follows the head of the DER. */
  private static byte[] withAmpersand(byte[] der) {
    byte[] key = der.clone();
    key[13] = '&';
    return key;
  }

  @ParameterizedTest
  @MethodSource("binaryKeys")
  void rejectsAPrivateKeyThatIsNotText(byte[] key) {
    String latin1 = new String(key, ISO_8859_1);
    String part = part("name=\"PublicKey\"; filename=\"key.der\"", latin1) + "--b--\r\n";

    assertRejected("Content-Type: application/octet-stream", key);
    assertRejected(MULTIPART, part.getBytes(ISO_8859_1));
    assertRejected(
        "Content-Type: application/x-www-form-urlencoded",
        ("PublicKey=" + latin1).getBytes(ISO_8859_1));
  }

  @Test
  void acceptsAPartThatMentionsAPrivateKey() {
    String key = part("name=\"PublicKey\"", KeyMaterial.pem(RSA.getPublic()));
    String body = key + part("name=\"FriendlyName\"", "my private key") + "--b--\r\n";

    assertThat(post(MULTIPART, body.getBytes(UTF_8)).status()).isEqualTo(201);
  }

  @Test
  void rejectsAPrivateKeyBeforeAnyOtherErrorInTheBodyOrQuery() {
    String key = URLEncoder.encode(Form.PKCS8_PEM.text(), UTF_8);
    String publicKey = URLEncoder.encode(KeyMaterial.pem(RSA.getPublic()), UTF_8);
    List<ReceivedResponse> responses =
        List.of(
            client().post(PATH + "?a=%zz", "PublicKey=" + key),
            client().post(PATH, "PublicKey=" + key + "&a=%zz"),
            client().post(PATH, "PublicKey=" + key + "&PublicKey=" + publicKey));

    assertThat(responses)
        .allSatisfy(response -> assertThat(response.body()).contains("\"code\":70104"));
    assertThat(account.publicKeys()).isEmpty();
  }

  @Test
  void acceptsANameThatMentionsAPrivateKey() {
    Map<String, String> form =
        Map.of("PublicKey", KeyMaterial.pem(RSA.getPublic()), "FriendlyName", "my private key");

    assertThat(client().post(PATH, form).status()).isEqualTo(201);
  }

  private RawHttpClient client() {
    return new RawHttpClient(account);
  }
}
