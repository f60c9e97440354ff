package io.github.microvisorfake.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeSigningKey;
import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.signing.ClientValidation;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signed requests; each test changes one thing in a valid one. */
class ClientValidationTest extends AbstractServerTest {

  private static final String PATH = "/v1/Devices/thermostat-1/Secrets";
  private static final String FORM = "Key=wifi&Value=hunter2%21+";

  private FakeSigningKey key;
  private RequestSigner signer;
  private String authorization;

  @BeforeEach
  void addSigningKey() {
    account.addDevice("thermostat-1");
    key = account.addSigningKey();
    signer = new RequestSigner(account, key);
    authorization = RawHttpClient.authorization(key.apiKey().sid(), key.apiKey().secret());
    signer.sign(canonical("POST", PATH, RequestSigner.sha256(FORM)));
  }

  private String canonical(String method, String pathAndQuery, String bodyHash) {
    String[] target = pathAndQuery.split("\\?", 2);
    return method
        + "\n"
        + target[0]
        + "\n"
        + (target.length == 1 ? "" : target[1])
        + "\n"
        + authorization.replace("Authorization: ", "authorization:")
        + "\nhost:"
        + client.host()
        + "\n\nauthorization;host\n"
        + bodyHash;
  }

  private ReceivedResponse post() {
    return post(signer.token());
  }

  private ReceivedResponse post(String token) {
    return client.send(
        "POST " + PATH + " HTTP/1.1",
        authorization
            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nTwilio-Client-Validation: "
            + token,
        FORM);
  }

  private ReceivedResponse get(String target) {
    return client.send(
        "GET " + target + " HTTP/1.1",
        authorization + "\r\nTwilio-Client-Validation: " + signer.token(),
        "");
  }

  private void assertRejected(ReceivedResponse response, int code, String message) {
    assertThat(response.body())
        .isEqualTo(
            "{\"code\":%d,\"detail\":\"\",\"message\":\"%s\",\"more_info\":\"https://www.twilio.com/docs/errors/%d\",\"status\":401}",
            code, message, code);
    assertThat(response.status()).isEqualTo(401);
    assertThat(response.header("WWW-Authenticate")).contains("Basic realm=\"Twilio API\"");
    assertThat(response.explanation()).isNotEmpty().doesNotContain("hunter2", "Basic ");
    assertThat(account.device("thermostat-1").orElseThrow().secrets()).isEmpty();
  }

  private RecordedRequest recorded() {
    return account.requests().get(account.requests().size() - 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RS256", "PS256"})
  void signedRequestIsAccepted(String algorithm) {
    signer.header.put("alg", algorithm);

    assertThat(post().status()).isEqualTo(201);
    assertThat(recorded().signedBy()).contains(key.publicKey().sid());
  }

  @Test
  void unsignedRequestIsAcceptedByDefault() {
    assertThat(client.get("/v1/Apps").status()).isEqualTo(200);
    assertThat(recorded().signedBy()).isEmpty();
    assertThat(account.clientValidation()).isEqualTo(ClientValidation.OPTIONAL);
  }

  @Test
  void typeAndNotBeforeAreOptional() {
    signer.header.remove("typ");
    signer.claims.put("nbf", NOW.getEpochSecond());

    assertThat(post().status()).isEqualTo(201);
  }

  @Test
  void queryIsSorted() {
    signer.sign(canonical("GET", "/v1/Apps?PageSize=2&x=%20", ""));

    assertThat(get("/v1/Apps?x=+&PageSize=2").status()).isEqualTo(200);
  }

  @Test
  void moreHeadersCanBeSigned() {
    signer.claims.put("hrh", "authorization;content-type;host");
    signer.sign(
        canonical("POST", PATH, RequestSigner.sha256(FORM))
            .replace("\nhost:", "\ncontent-type:application/x-www-form-urlencoded\nhost:")
            .replace("\nauthorization;host\n", "\nauthorization;content-type;host\n"));

    assertThat(post().status()).isEqualTo(201);
  }

  @Test
  void requiredSignatureMustBePresent() {
    account.setClientValidation(ClientValidation.REQUIRED);

    assertRejected(
        client.get("/v1/Apps"), 70052, "Public Key Client Validation Required For Account");
    assertThat(post().status()).isEqualTo(201);
  }

  @Test
  void signatureIsRejectedWhereItIsOff() {
    account.setClientValidation(ClientValidation.OFF);

    assertRejected(post(), 70053, "Public Key Client Validation Not Enabled For Account");
    assertRejected(post("x"), 70053, "Public Key Client Validation Not Enabled For Account");
    assertThat(client.get("/v1/Apps").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "a.b",
        "e30.e30",
        "e30.e30.e30.e30",
        "e30.W10.e30",
        "e30.e30=.e30",
        "!.e30.e30",
        "e30.e30.!",
        "bm90IGpzb24.e30.e30",
        "eyJhIjoxLCJhIjoyfQ.e30.e30",
        "e30 .e30.e30"
      })
  void malformedToken(String token) {
    assertRejected(post(token), 20160, "Invalid Token");
  }

  @ParameterizedTest
  @CsvSource({
    "cty, twilio-pkrv;v=2",
    "cty, ",
    "typ, jwt",
    "alg, none",
    "alg, HS256",
    "alg, RS512",
    "alg, ",
    "kid, "
  })
  void wrongHeader(String name, String value) {
    set(signer.header, name, value);

    assertRejected(post(), 20152, "Invalid Header");
    assertThat(recorded().explanation().orElseThrow()).startsWith(name + " in the header");
  }

  private static void set(
      com.fasterxml.jackson.databind.node.ObjectNode object, String name, String value) {
    if (value == null) {
      object.remove(name);
    } else {
      object.put(name, value);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"CRffffffffffffffffffffffffffffffff", "x", ""})
  void unknownKey(String kid) {
    signer.header.put("kid", kid);

    assertRejected(post(), 70153, "Public Key Specified Does Not Exist");
  }

  @Test
  void keyOfAnotherAccountIsUnknown() {
    signer.header.put("kid", server.addAccount().addSigningKey().publicKey().sid());

    assertRejected(post(), 70153, "Public Key Specified Does Not Exist");
  }

  @Test
  void deletedKeyIsUnknownFromTheNextRequestOn() {
    assertThat(post().status()).isEqualTo(201);
    client.delete(PATH + "/wifi");
    client.delete("/v1/Credentials/PublicKeys/" + key.publicKey().sid());

    assertRejected(post(), 70153, "Public Key Specified Does Not Exist");
  }

  @Test
  void signatureOfAnotherKey() {
    signer.privateKey = account.addSigningKey().privateKey();

    assertRejected(post(), 20159, "Invalid Signature");
  }

  @Test
  void truncatedSignature() {
    String token = signer.token();

    assertRejected(post(token.substring(0, token.length() - 4)), 20159, "Invalid Signature");
    assertRejected(
        post(token.substring(0, token.lastIndexOf('.') + 1)), 20159, "Invalid Signature");
  }

  @Test
  void changedClaims() {
    String[] parts = signer.token().split("\\.");
    signer.claims.put("sub", "AC" + "f".repeat(32));

    assertRejected(
        post(parts[0] + "." + RequestSigner.base64(signer.claims.toString()) + "." + parts[2]),
        20159,
        "Invalid Signature");
  }

  @ParameterizedTest
  @CsvSource({"iss, ", "iss, SKffffffffffffffffffffffffffffffff", "sub, ", "sub, AC"})
  void wrongIssuerOrSubject(String name, String value) {
    set(signer.claims, name, value);

    assertRejected(post(), 20153, "Invalid Issuer Or Subject");
    assertThat(recorded().explanation().orElseThrow()).startsWith(name + " is not the ");
  }

  @Test
  void accountsOwnTokenIsNoIssuer() {
    authorization = client.authorization();
    signer.claims.put("iss", account.sid());

    assertRejected(post(), 20153, "Invalid Issuer Or Subject");
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 100})
  void notYetValid(int seconds) {
    signer.claims.put("nbf", NOW.getEpochSecond() + seconds);

    assertRejected(post(), 20155, "Expiration Time In The Future");
  }

  @Test
  void expired() {
    account.clock().advance(Duration.ofSeconds(305));

    assertRejected(post(), 20156, "Expired or Invalid Expiration in Token");
    assertThat(recorded().explanation().orElseThrow())
        .contains("2026-01-02T03:09:10.678Z", "is stopped");
  }

  @Test
  void validForTooLong() {
    signer.claims.put("exp", NOW.getEpochSecond() + 307);
    assertRejected(post(), 20157, "Expiration Time Exceeds Maximum Time Allowed");

    signer.claims.put("nbf", NOW.getEpochSecond() - 100).put("exp", NOW.getEpochSecond() + 206);
    assertRejected(post(), 20157, "Expiration Time Exceeds Maximum Time Allowed");
  }

  @Test
  void clocksMayDifferByFiveSeconds() {
    signer.claims.put("nbf", NOW.getEpochSecond() + 5).put("exp", NOW.getEpochSecond() + 310);
    assertThat(post().status()).isEqualTo(201);
    client.delete(PATH + "/wifi");

    signer.claims.put("nbf", NOW.getEpochSecond() - 300).put("exp", NOW.getEpochSecond() - 4);
    assertThat(post().status()).isEqualTo(201);
  }

  @Test
  void timesMayHaveFractionsAndAnySize() {
    signer.claims.put("exp", NOW.getEpochSecond() + 299.5);
    assertThat(post().status()).isEqualTo(201);
    client.delete(PATH + "/wifi");

    signer.claims.put("exp", 1e300);
    assertRejected(post(), 20157, "Expiration Time Exceeds Maximum Time Allowed");
    signer.claims.put("nbf", -1e300);
    assertRejected(post(), 20157, "Expiration Time Exceeds Maximum Time Allowed");
  }

  @ParameterizedTest
  @CsvSource({
    "exp, ",
    "exp, soon",
    "nbf, now",
    "hrh, ",
    "hrh, host",
    "hrh, authorization",
    "hrh, Authorization;Host",
    "hrh, authorization;host;",
    "hrh, authorization;host;host",
    "hrh, 'authorization; host'",
    "hrh, authorization;host;é",
    "rqh, ",
    "rqh, abc"
  })
  void wrongClaim(String name, String value) {
    set(signer.claims, name, value);

    assertRejected(post(), 20154, "Invalid Claim Set");
    assertThat(recorded().explanation().orElseThrow()).startsWith("the claim " + name);
  }

  @Test
  void missingHeader() {
    signer.claims.put("hrh", "authorization;host;x-missing");

    assertRejected(post(), 70155, "Request Is Missing Required HTTP Headers");
    assertThat(recorded().explanation().orElseThrow()).contains("'x-missing'");
  }

  @Test
  void otherRequestThanTheSignedOne() {
    signer.sign(canonical("POST", PATH, RequestSigner.sha256("Key=wifi")));

    assertRejected(post(), 70156, "The request signature in JWT is invalid or missing");
    assertThat(recorded().explanation().orElseThrow())
        .contains(
            "the request was changed after it was signed, or signed differently; the canonical request here is: POST\\u000A/v1/Devices/thermostat-1/Secrets\\u000A\\u000Aauthorization:(not shown)\\u000Ahost:localhost:")
        .endsWith("\\u000Aauthorization;host\\u000A" + RequestSigner.sha256(FORM));
  }

  @Test
  void canonicalRequestShowsNoValuesOfParameters() {
    signer.sign("");

    assertThat(get("/v1/Apps?PageSize=2&Value=hunter2").explanation())
        .contains("PageSize=2&Value=(not shown)");
  }

  private void assertFault(ReceivedResponse response, String fault) {
    assertThat(response.code()).isEqualTo(70156);
    assertThat(response.explanation()).contains("this request: the client " + fault);
  }

  @Test
  void bodyLeftOut() {
    signer.sign(canonical("POST", PATH, ""));

    assertFault(post(), "left out the hash of the body");
  }

  @Test
  void noLineEndAfterTheNames() {
    signer.sign(canonical("GET", "/v1/Apps", "").stripTrailing());

    assertFault(get("/v1/Apps"), "left out the line end after the names");
  }

  @Test
  void queryLeftOut() {
    signer.sign(canonical("GET", "/v1/Apps", ""));

    assertFault(get("/v1/Apps?PageSize=2"), "left out the query");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x=a%20b&PageSize=2", "PageSize=2&x=a+b", "x=a+b&PageSize=2", "x=a b&PageSize=2"})
  void queryUnsortedOrEncodedOtherwise(String query) {
    signer.sign(canonical("GET", "/v1/Apps?" + query, ""));

    assertFault(get("/v1/Apps?x=a+b&PageSize=2"), "did not sort the parameters of the query");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/Configs/a+b%7e", "/v1/Configs/a+b~"})
  void pathNotEncodedAgain(String path) {
    signer.sign(canonical("GET", path, ""));

    assertFault(get("/v1/Configs/a+b%7e"), "did not encode the path again");
  }

  @Test
  void portKept() {
    signer.sign(
        canonical("GET", "/v1/Apps", "").replace(client.host(), "microvisor.twilio.com:443"));

    String head =
        "GET /v1/Apps HTTP/1.1\r\nHost: microvisor.twilio.com:443\r\n%s\r\nTwilio-Client-Validation: %s\r\n\r\n";
    assertFault(
        client.send(
            head.formatted(authorization, signer.token())
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII)),
        "kept the port");
  }

  @Test
  void namesUnsorted() {
    signer.claims.put("hrh", "host;authorization");
    signer.sign(
        canonical("GET", "/v1/Apps", "").replace("authorization;host", "host;authorization"));

    assertFault(get("/v1/Apps"), "did not sort the names");
  }

  @Test
  void whiteSpaceKept() {
    signer.claims.put("hrh", "authorization;host;x-a");
    signer.sign(
        canonical("GET", "/v1/Apps", "")
            .replace("\n\nauthorization;host", "\nx-a:a  b\n\nauthorization;host;x-a"));

    assertFault(
        client.send(
            "GET /v1/Apps HTTP/1.1",
            authorization + "\r\nX-A: a  b\r\nTwilio-Client-Validation: " + signer.token(),
            ""),
        "kept white space");
  }

  @Test
  void signatureIsCheckedAfterAuthenticationAndSizeAndBeforeThePath() {
    Consumer<String> wrong = path -> signer.sign("");
    wrong.accept("");

    assertThat(get("/v1/Nothing").code()).isEqualTo(70156);
    String large = "x".repeat(70_000);
    assertThat(
            client
                .send(
                    "POST /v1/Configs HTTP/1.1",
                    authorization + "\r\nTwilio-Client-Validation: x",
                    large)
                .code())
        .isEqualTo(20413);
    authorization = RawHttpClient.authorization(key.apiKey().sid(), "wrong");
    assertThat(get("/v1/Apps").code()).isEqualTo(20003);
  }

  @Test
  void signingKeysOfAnAccountDiffer() {
    FakeSigningKey other = account.addSigningKey();

    assertThat(other.publicKey().key()).isNotEqualTo(key.publicKey().key());
    assertThat(account.publicKeys()).containsExactly(key.publicKey(), other.publicKey());
    assertThat(account.apiKeys()).containsExactly(key.apiKey(), other.apiKey());
    assertThat(key)
        .hasToString("FakeSigningKey[%s, %s]", key.publicKey().sid(), key.apiKey().sid());
    assertThat(Optional.of(key)).contains(key).isNotEqualTo(Optional.of(other));
  }
}
