package io.github.microvisorfake.wire;

import static io.github.microvisorfake.wire.PublicKeyUploader.PATH;
import static io.github.microvisorfake.wire.PublicKeyUploader.PEM;
import static io.github.microvisorfake.wire.PublicKeyUploader.form;
import static io.github.microvisorfake.wire.PublicKeyUploader.sid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.microvisorfake.FakePublicKey;
import io.github.microvisorfake.keys.KeyMaterial;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.KeyPair;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PublicKeysTest extends AbstractServerTest {

  private PublicKeyUploader uploader;

  @BeforeEach
  void resumeClock() {
    account.clock().resume(); // so that a change moves the date
    uploader = new PublicKeyUploader(client);
  }

  private ReceivedResponse upload(String... furtherNamesAndValues) {
    return uploader.upload(furtherNamesAndValues);
  }

  @Test
  void createReturns201AndTheCredential() {
    ReceivedResponse created = upload("FriendlyName", "laptop");

    String sid = sid(created);
    String date = created.json().path("date_created").asText();
    assertThat(sid).matches("CR[0-9a-f]{32}");
    assertThat(created.body())
        .isEqualTo(
            "{\"account_sid\":\"%s\",\"date_created\":\"%s\",\"date_updated\":\"%2$s\",\"friendly_name\":\"laptop\",\"sid\":\"%s\",\"url\":\"%s%s/%3$s\"}"
                .formatted(account.sid(), date, sid, account.uri(), PATH));
    assertThat(created.explanation()).isEmpty();
    assertThat(date).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
  }

  @Test
  void missingFriendlyNameIsNullAndAnEmptyOneStaysEmpty() {
    assertThat(upload().body()).contains("\"friendly_name\":null,");
    assertThat(upload("FriendlyName", "").body()).contains("\"friendly_name\":\"\",");
  }

  @Test
  void fetchReturnsTheCredentialInAnyLetterCaseOfTheSidsHexDigits() {
    ReceivedResponse created = upload();
    String sid = sid(created);

    assertThat(client.get(PATH + "/" + sid).body()).isEqualTo(created.body());
    assertThat(client.get(PATH + "/CR" + sid.substring(2).toUpperCase(Locale.ROOT)).body())
        .isEqualTo(created.body());
    assertThat(client.get(PATH + "/" + sid.toLowerCase(Locale.ROOT)).status()).isEqualTo(404);
  }

  @Test
  void sameKeyTwiceIsTwoCredentials() {
    assertThat(sid(upload())).isNotEqualTo(sid(upload()));
    assertThat(account.publicKeys()).hasSize(2);
  }

  @Test
  void listHasItsOwnOrderOfMetaFields() {
    ReceivedResponse first = upload("FriendlyName", "first");
    upload("FriendlyName", "second");

    ReceivedResponse list = client.get(PATH + "?PageSize=1");

    String base = account.uri() + PATH + "?PageSize=1&Page=";
    String next = list.json().path("meta").path("next_page_url").asText();
    assertThat(next).matches(Pattern.quote(base + "1&PageToken=") + "PA[0-9a-f]{32}");
    assertThat(list.body())
        .isEqualTo(
            "{\"credentials\":[%s],\"meta\":{\"first_page_url\":\"%s0\",\"key\":\"credentials\",\"next_page_url\":\"%s\",\"page\":0,\"page_size\":1,\"previous_page_url\":null,\"url\":\"%2$s0\"}}"
                .formatted(first.body(), base, next));
    ReceivedResponse second = client.get(next.substring(account.uri().toString().length()));
    assertThat(second.json().path("credentials").findValuesAsText("friendly_name"))
        .containsExactly("second");
    assertThat(second.json().path("meta").path("previous_page_url").asText()).contains("=PB");
  }

  @Test
  void emptyListHasCompleteMeta() {
    assertThat(client.get(PATH).body())
        .isEqualTo(
            "{\"credentials\":[],\"meta\":{\"first_page_url\":\"%s?PageSize=50&Page=0\",\"key\":\"credentials\",\"next_page_url\":null,\"page\":0,\"page_size\":50,\"previous_page_url\":null,\"url\":\"%1$s?PageSize=50&Page=0\"}}"
                .formatted(account.uri() + PATH));
  }

  @Test
  void updateChangesTheFriendlyName() {
    String sid = sid(upload("FriendlyName", "old"));

    ReceivedResponse updated = client.post(PATH + "/" + sid, form("FriendlyName", "new"));

    assertThat(updated.status()).isEqualTo(200);
    assertThat(updated.body()).contains("\"friendly_name\":\"new\"");
    assertThat(updated.explanation()).isEmpty();
    assertThat(client.get(PATH + "/" + sid).body()).isEqualTo(updated.body());
    FakePublicKey key = account.publicKey(sid).orElseThrow();
    assertThat(key.dateUpdated()).isAfter(key.dateCreated());
  }

  @Test
  void updateWithoutAFriendlyNameChangesNothingAndExplainsAnIgnoredKey() {
    String sid = sid(upload("FriendlyName", "old"));
    FakePublicKey before = account.publicKey(sid).orElseThrow();

    ReceivedResponse nothing = client.post(PATH + "/" + sid, "");
    ReceivedResponse key = client.post(PATH + "/" + sid, form("PublicKey", "whatever"));

    assertThat(nothing.status()).isEqualTo(200);
    assertThat(nothing.explanation()).isEmpty();
    assertThat(key.status()).isEqualTo(200);
    assertThat(key.explanation()).startsWith("PublicKey was ignored");
    assertThat(account.publicKey(sid)).contains(before);
  }

  @Test
  void deleteReturns204Once() {
    String path = PATH + "/" + sid(upload());

    ReceivedResponse deleted = client.delete(path);

    assertThat(deleted.status()).isEqualTo(204);
    assertThat(deleted.body()).isEmpty();
    assertThat(client.delete(path).status()).isEqualTo(404);
    assertThat(account.publicKeys()).isEmpty();
  }

  @Test
  void missingKeyReturns404() {
    String missing = "CR" + "0".repeat(32);

    ReceivedResponse response =
        client.post(PATH + "/" + missing, form("FriendlyName", "x".repeat(65)));

    assertThat(response.status()).isEqualTo(404);
    assertThat(response.body())
        .isEqualTo(
            "{\"code\":20404,\"message\":\"The requested resource /Credentials/PublicKeys/%s was not found\",\"more_info\":\"https://www.twilio.com/docs/errors/20404\",\"status\":404}"
                .formatted(missing));
    assertThat(response.explanation()).contains("has no public key " + missing);
    assertThat(client.get(PATH + "/laptop").explanation()).contains("no SID of a public key");
    assertThat(client.call("PUT", PATH).header("Allow")).contains("GET, POST");
    assertThat(client.call("PUT", PATH + "/" + missing).header("Allow"))
        .contains("GET, POST, DELETE");
  }

  @Test
  void keyOfAnotherAccountReturns404() {
    ReceivedResponse foreign =
        new RawHttpClient(server.addAccount()).get(PATH + "/" + sid(upload()));

    assertThat(foreign.status()).isEqualTo(404);
  }

  @Test
  void parametersAreCheckedInOrder() {
    assertThat(client.post(PATH, form("AccountSid", "x", "FriendlyName", "x".repeat(65))).body())
        .contains("\"Missing required parameter PublicKey in the post body\"");
    assertThat(client.post(PATH, form("PublicKey", "", "FriendlyName", "x".repeat(65))).body())
        .contains("\"Missing required parameter PublicKey in the post body\"");
    assertThat(client.post(PATH, form("PublicKey", "x", "FriendlyName", "x".repeat(65))).body())
        .contains("\"code\":70104,\"message\":\"Invalid Public Key\"");
    assertThat(upload("AccountSid", "x", "FriendlyName", "x".repeat(65)).body())
        .contains("\"code\":70001,\"message\":\"The request has constraint violations\"");
    assertThat(upload("AccountSid", "x", "FriendlyName", "x".repeat(64)).body())
        .contains(
            "\"Invalid parameter AccountSid: neither this account nor one of its subaccounts\"");
    assertThat(account.publicKeys()).isEmpty();
  }

  @Test
  void rejectedKeyIsExplainedWithARemedy() {
    ReceivedResponse response =
        client.post(
            PATH,
            form(
                "PublicKey",
                KeyMaterial.pem("RSA PUBLIC KEY", KeyMaterial.pkcs1(KeyMaterial.publicKey()))));

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body())
        .isEqualTo(
            "{\"code\":70104,\"message\":\"Invalid Public Key\",\"more_info\":\"https://www.twilio.com/docs/errors/70104\",\"status\":400}");
    assertThat(response.explanation())
        .isEqualTo(
            "the public key is rejected: a PKCS#1 RSA PUBLIC KEY; only PUBLIC KEY (SubjectPublicKeyInfo) is accepted; convert it with: openssl rsa -RSAPublicKey_in -in key.pem -pubout");
  }

  static Stream<Arguments> rejectedKeys() {
    BigInteger exponent = BigInteger.valueOf(65_537);
    return Stream.of(
        arguments(KeyMaterial.EC.getPublic(), 70101, "Unsupported Public Key Algorithm"),
        arguments(pss().getPublic(), 70101, "Unsupported Public Key Algorithm"),
        arguments(
            KeyMaterial.rsa(1_024, exponent).getPublic(), 70102, "Unsupported Public Key Length"),
        arguments(
            KeyMaterial.rsa(2_048, BigInteger.valueOf(3)).getPublic(),
            70103,
            "Unsupported Public Key Exponent"));
  }

  private static KeyPair pss() {
    return KeyMaterial.pair(
        "RSASSA-PSS", new RSAKeyGenParameterSpec(2_048, RSAKeyGenParameterSpec.F4));
  }

  @ParameterizedTest
  @MethodSource("rejectedKeys")
  void unsupportedKeyHasACodeOfItsOwn(Key key, int code, String title) {
    ReceivedResponse response = client.post(PATH, form("PublicKey", KeyMaterial.pem(key)));

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.json().path("code").asInt()).isEqualTo(code);
    assertThat(response.json().path("message").asText()).isEqualTo(title);
    assertThat(response.explanation()).startsWith("the public key is rejected: a");
    assertThat(account.publicKeys()).isEmpty();
  }

  /** The last byte begins the algorithm, whose content decides whether it is a private key. */
  @Test
  void keyThatEndsBeforeItsAlgorithmIsRejected() {
    String base64 = KeyMaterial.base64(HexFormat.of().parseHex("414141300802010030"));

    ReceivedResponse response = client.post(PATH, form("PublicKey", base64));

    assertThat(response.status()).as(response.body()).isEqualTo(400);
    assertThatThrownBy(() -> account.addPublicKey(base64))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the public key is rejected: ");
  }

  @Test
  void keyWithUnencodedPlusSignsIsExplained() {
    String base64 = KeyMaterial.base64(KeyMaterial.publicKey());
    assumeTrue(base64.contains("+"), "nearly every key has a plus sign");

    ReceivedResponse response = client.post(PATH, "PublicKey=" + base64);

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.explanation())
        .isEqualTo(
            "the public key is rejected: spaces where plus signs belong; a form reads a raw + as a space; send + as %2B");
    assertThat(client.post(PATH, "PublicKey=" + base64.replace("+", "%2b")).status())
        .isEqualTo(201);
  }

  @Test
  void journalShowsTheFriendlyNameButNotTheKey() {
    upload("FriendlyName", "laptop");

    assertThat(account.requests().get(0).toString())
        .startsWith("1 POST /v1/Credentials/PublicKeys (FriendlyName=laptop, PublicKey) 201");
  }

  @Test
  void addPublicKeyAddsKeysThatResponsesShow() {
    FakePublicKey fromKey = account.addPublicKey(KeyMaterial.publicKey(), "from Java");
    FakePublicKey fromText = account.addPublicKey(PEM);

    assertThat(account.publicKeys()).containsExactly(fromKey, fromText);
    assertThat(fromText.key()).isEqualTo(KeyMaterial.publicKey());
    assertThat(fromText.friendlyName()).isEmpty();
    assertThat(fromKey.friendlyName()).contains("from Java");
    assertThat(client.get(PATH + "/" + fromKey.sid()).body()).contains("\"from Java\"");
    assertThat(fromKey.fingerprint()).matches("[0-9a-f]{64}").isEqualTo(fromText.fingerprint());
    assertThat(fromKey.toString()).contains(fromKey.sid(), "from Java", fromKey.fingerprint());
  }

  @Test
  void addPublicKeyRejectsInvalidKeysAndNames() {
    assertThatThrownBy(() -> account.addPublicKey(KeyMaterial.EC.getPublic()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("an EC key; only RSA is accepted");
    assertThatThrownBy(() -> account.addPublicKey(PEM, "x".repeat(65)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the friendly name has 65 characters; use at most 64 characters");
    assertThat(account.publicKeys()).isEmpty();
  }

  @Test
  void acceptsEveryFormEncodingOfAKey() {
    String encoded = URLEncoder.encode(PEM, StandardCharsets.UTF_8);

    assertThat(client.post(PATH, "PublicKey=" + encoded).status()).isEqualTo(201);
    assertThat(client.post(PATH, "PublicKey=" + encoded.replace("+", "%20")).status())
        .isEqualTo(201);
    assertThat(client.post(PATH, "PublicKey=" + encoded.replace("%0A", "%0D%0A")).status())
        .isEqualTo(201);
    assertThat(client.post(PATH, "PublicKey=" + encoded.replace("%2F", "/")).status())
        .isEqualTo(201);
  }
}
