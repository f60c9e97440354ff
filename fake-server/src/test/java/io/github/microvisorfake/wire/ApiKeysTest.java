package io.github.microvisorfake.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeApiKey;
import io.github.microvisorfake.journal.RecordedRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Authentication with API keys. */
class ApiKeysTest extends AbstractServerTest {

  /**
   * Differs for each test, because tests share a server and the SID of a key is unique in the
   * server.
   */
  private final String sid = "SK" + UUID.randomUUID().toString().replace("-", "");

  private ReceivedResponse fetchAs(String username, String password) {
    return client.send(
        "GET /v1/Configs/whose HTTP/1.1", RawHttpClient.authorization(username, password), "");
  }

  private static String configValue(ReceivedResponse response) {
    return response.json().path("value").asText();
  }

  @Test
  void authenticatesAsItsAccount() {
    account.addConfig("whose", "mine");
    FakeApiKey key = account.addApiKey();

    assertThat(key.sid()).matches("SK[0-9a-f]{32}");
    assertThat(key.secret()).matches("[0-9a-f]{32}");
    assertThat(configValue(fetchAs(key.sid(), key.secret()))).isEqualTo("mine");
    ReceivedResponse deleted =
        client.send(
            "DELETE /v1/Configs/whose HTTP/1.1",
            RawHttpClient.authorization(key.sid(), key.secret()),
            "");
    assertThat(deleted.status()).isEqualTo(204);
    assertThat(account.config("whose")).isEmpty();
  }

  @Test
  void ignoresTheLetterCaseOfTheSidsHexDigits() {
    account.addConfig("whose", "mine");
    account.addApiKey(sid, "s3cret:with:colons");

    String upper = "SK" + sid.substring(2).toUpperCase(Locale.ROOT);

    assertThat(configValue(fetchAs(upper, "s3cret:with:colons"))).isEqualTo("mine");
    assertThat(fetchAs("sk" + sid.substring(2), "s3cret:with:colons").status()).isEqualTo(401);
  }

  @Test
  void keyOfASubaccountAuthenticatesAsTheSubaccount() {
    FakeAccount child = account.addSubaccount();
    account.addConfig("whose", "parent's");
    child.addConfig("whose", "child's");
    FakeApiKey ofParent = account.addApiKey();
    FakeApiKey ofChild = child.addApiKey();

    assertThat(configValue(fetchAs(ofChild.sid(), ofChild.secret()))).isEqualTo("child's");
    assertThat(configValue(fetchAs(ofParent.sid(), ofParent.secret()))).isEqualTo("parent's");
    assertThat(account.apiKeys()).containsExactly(ofParent);
    assertThat(child.apiKeys()).containsExactly(ofChild);
  }

  @Test
  void rejectsThePasswordOfAnotherUsername() {
    FakeApiKey one = account.addApiKey();
    FakeApiKey two = account.addApiKey();

    assertThat(fetchAs(one.sid(), two.secret()).status()).isEqualTo(401);
    assertThat(fetchAs(one.sid(), account.authToken()).status()).isEqualTo(401);
    assertThat(fetchAs(account.sid(), one.secret()).status()).isEqualTo(401);
  }

  @Test
  void wrongSecretIsExplainedAndRecordedInTheAccountOfTheKey() {
    FakeApiKey key = account.addApiKey();

    ReceivedResponse response = fetchAs(key.sid(), "hunter2-and-more");

    assertThat(response.status()).isEqualTo(401);
    assertThat(response.explanation())
        .isEqualTo(
            "the password is not the secret of API key %s; send HTTP Basic authentication with that secret",
            key.sid())
        .doesNotContain(key.secret());
    List<RecordedRequest> requests = account.requests();
    assertThat(requests).hasSize(1);
    assertThat(requests.get(0).status()).isEqualTo(401);
    assertThat(requests.toString()).doesNotContain("hunter2").doesNotContain(key.secret());
  }

  @Test
  void unknownKeyIsExplained() {
    assertThat(fetchAs(sid, "hunter2-and-more").explanation())
        .contains("this fake has no API key " + sid)
        .doesNotContain("hunter2");
  }

  @Test
  void removingTheAccountRemovesItsKeysAndFreesTheirSids() {
    FakeAccount child = account.addSubaccount();
    FakeApiKey ofChild = child.addApiKey();
    FakeApiKey ofAccount = account.addApiKey(sid, "secret");

    server.removeAccount(account);

    assertThat(fetchAs(ofAccount.sid(), ofAccount.secret()).status()).isEqualTo(401);
    assertThat(fetchAs(ofChild.sid(), ofChild.secret()).status()).isEqualTo(401);
    assertThat(server.addAccount().addApiKey(sid, "other").sid()).isEqualTo(sid);
    assertThatThrownBy(account::addApiKey)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(account.sid());
  }

  @Test
  void rejectsASidThatExistsInAnyAccount() {
    account.addApiKey(sid, "hunter2");
    FakeAccount other = server.addAccount();
    String upper = "SK" + sid.substring(2).toUpperCase(Locale.ROOT);

    assertThatThrownBy(() -> other.addApiKey(upper, "hunter3"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(upper)
        .hasMessageNotContaining("hunter");
    assertThat(other.apiKeys()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "SK", "AC00112233445566778899aabbccddeeff", "sk00112233445566778899"})
  void rejectsAMalformedSid(String text) {
    assertThatThrownBy(() -> account.addApiKey(text, "hunter2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not the SID of an API key; use SK followed by 32 hex digits")
        .hasMessageNotContaining("hunter2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hunter2\uD800"})
  void rejectsASecretThatNoRequestCouldContain(String secret) {
    assertThatThrownBy(() -> account.addApiKey(sid, secret))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sid)
        .hasMessageNotContaining("hunter2");
    assertThat(account.apiKeys()).isEmpty();
  }

  @Test
  void toStringDoesNotShowTheSecret() {
    FakeApiKey key = account.addApiKey();

    assertThat(key.toString()).contains(key.sid()).doesNotContain(key.secret());
  }
}
