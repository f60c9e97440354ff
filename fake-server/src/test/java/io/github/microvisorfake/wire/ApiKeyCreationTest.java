package io.github.microvisorfake.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeApiKey;
import io.github.microvisorfake.journal.RecordedRequest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What known answers cannot show of API keys that are created over HTTP. */
class ApiKeyCreationTest extends AbstractServerTest {

  private static String path(FakeAccount owner) {
    return "/2010-04-01/Accounts/" + owner.sid() + "/SigningKeys.json";
  }

  private ReceivedResponse sendAs(String sid, String secret, String requestLine) {
    return client.send(requestLine + " HTTP/1.1", RawHttpClient.authorization(sid, secret), "");
  }

  private static FakeApiKey key(ReceivedResponse created, FakeAccount owner) {
    assertThat(created.status()).as(created.body()).isEqualTo(201);
    FakeApiKey key = owner.apiKeys().get(owner.apiKeys().size() - 1);
    assertThat(created.json().path("sid").asText()).isEqualTo(key.sid());
    assertThat(created.json().path("secret").asText()).isEqualTo(key.secret());
    return key;
  }

  @Test
  void createdKeyIsAmongTheKeysOfTheAccountAndWorksAtOnce() {
    FakeApiKey key = key(client.call("POST", path(account)), account);

    assertThat(sendAs(key.sid(), key.secret(), "GET /v1/Devices").status()).isEqualTo(200);
    account.removeApiKey(key);
    assertThat(sendAs(key.sid(), key.secret(), "GET /v1/Devices").status()).isEqualTo(401);
  }

  @Test
  void secretIsInNoOtherPlace() {
    FakeApiKey key = key(client.call("POST", path(account)), account);

    String recorded =
        account.requests().stream().map(RecordedRequest::toString).collect(Collectors.joining())
            + account.requests().get(0).parameters();
    assertThat(recorded).doesNotContain(key.secret());
    assertThat(client.call("POST", path(account)).body()).doesNotContain(key.secret());
  }

  @Test
  void keyOfASubaccountBelongsToTheSubaccount() {
    FakeAccount child = account.addSubaccount();
    child.addConfig("whose", "child's");

    FakeApiKey key = key(client.call("POST", path(child)), child);

    assertThat(account.apiKeys()).isEmpty();
    assertThat(sendAs(key.sid(), key.secret(), "GET /v1/Configs/whose").status()).isEqualTo(200);
    ReceivedResponse upwards = sendAs(child.sid(), child.authToken(), "POST " + path(account));
    assertThat(upwards.status()).isEqualTo(404);
  }

  @Test
  void apiKeyCannotCreateApiKeys() {
    FakeApiKey key = account.addApiKey();

    ReceivedResponse response = sendAs(key.sid(), key.secret(), "POST " + path(account));

    assertThat(response.status()).isEqualTo(401);
    assertThat(response.json().path("code").asInt()).isEqualTo(20003);
    assertThat(response.json().path("message").asText()).isEqualTo("Authenticate");
    assertThat(response.explanation())
        .isEqualTo("an API key cannot create API keys; send AccountSid:AuthToken");
    assertThat(account.apiKeys()).containsExactly(key);
  }
}
