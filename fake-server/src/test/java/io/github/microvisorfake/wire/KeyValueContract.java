package io.github.microvisorfake.wire;

import static io.github.microvisorfake.wire.RawHttpClient.keyValue;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The common contract of configs and secrets of devices and accounts, run for each of the four
 * kinds.
 */
abstract class KeyValueContract extends ListsAndUpdatesContract {

  private static final String FAMILY = "\uD83D\uDC68\u200D\uD83D\uDC69"; // three code points

  @Test
  void createReturns201AndTheEntry() {
    ReceivedResponse response = client.post(path(), keyValue("broker-host", "mqtt.example.com"));

    String date = "2026-01-02T03:04:05Z"; // the account's clock, without the fraction
    assertThat(response.status()).isEqualTo(201);
    assertThat(response.body())
        .isEqualTo(shown("broker-host", "mqtt.example.com", date, url("broker-host")));
    assertThat(stored("broker-host")).containsExactly("mqtt.example.com");
  }

  @Test
  void fetchReturnsTheCreatedEntry() {
    ReceivedResponse created = client.post(path(), keyValue("k", "v"));

    ReceivedResponse fetched = client.get(path() + "/k");

    assertThat(fetched.status()).isEqualTo(200);
    assertThat(fetched.body()).isEqualTo(created.body());
    assertThat(fetched.explanation()).isEmpty();
  }

  @Test
  void deleteReturns204AndFreesTheKey() {
    client.post(path(), keyValue("k", "first"));

    ReceivedResponse deleted = client.delete(path() + "/k");

    assertThat(deleted.status()).isEqualTo(204);
    assertThat(deleted.body()).isEmpty();
    assertThat(deleted.header("Content-Type")).isEmpty();
    assertThat(client.get(path() + "/k").status()).isEqualTo(404);
    assertThat(client.delete(path() + "/k").status()).isEqualTo(404);
    assertThat(client.post(path(), keyValue("k", "second")).status()).isEqualTo(201);
    assertThat(stored("k")).containsExactly("second");
  }

  @Test
  void secondCreateReturns409AndChangesNothing() {
    String first = client.post(path(), keyValue("k", "first")).body();

    ReceivedResponse second = client.post(path(), keyValue("k", "second"));

    assertThat(second.status()).isEqualTo(409);
    assertThat(second.body())
        .isEqualTo(
            """
            {"code":20409,"message":"%s with Key 'k' already exists %s",\
            "more_info":"https://www.twilio.com/docs/errors/20409","status":409}"""
                .formatted(noun(), where()));
    assertThat(client.get(path() + "/k").body()).isEqualTo(first);
    assertThat(stored("k")).containsExactly("first");
  }

  @Test
  void keysAreCaseSensitive() {
    client.post(path(), keyValue("Wifi", "1"));

    assertThat(client.post(path(), keyValue("wifi", "2")).status()).isEqualTo(201);
    assertThat(stored("Wifi")).containsExactly("1");
    assertThat(client.get(path() + "/WIFI").explanation()).startsWith("keys are case-sensitive");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b", "a/b", "a+b", "a%b", "é", "a?b#c", "..", ".", ";", "a;b=c,d", "settings.json",
        "%2F", " ", "null", "0", "日本", "\uD83D\uDD11", "a\nb", "a\u0000b", "'\"\\", "<&>=", "~-._"
      })
  void unusualKeysCanBeCreatedFetchedAndDeleted(String key) {
    ReceivedResponse created = client.post(path(), keyValue(key, "v"));
    String url = created.json().path("url").asText();

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.json().path("key").asText()).isEqualTo(key);
    assertThat(url).startsWith(account.uri() + path() + "/").matches("[!-~]+");
    assertThat(stored(key)).containsExactly("v");
    String path = url.substring(account.uri().toString().length());
    assertThat(client.get(path).json().path("key").asText()).isEqualTo(key);
    assertThat(client.delete(path).status()).isEqualTo(204);
    assertThat(stored(key)).isEmpty();
  }

  @Test
  void lengthsAreCountedInCodePoints() {
    String longest = "k".repeat(99) + "\uD83D\uDD11";

    assertThat(client.post(path(), keyValue(longest, "v")).status()).isEqualTo(201);
    assertThat(client.get(keyPath(longest)).status()).isEqualTo(200);
    assertThat(client.post(path(), keyValue(longest + "x", "v")).body())
        .contains("\"Invalid parameter Key: 101 characters, at most 100 are allowed\"");
    assertThat(client.post(path(), keyValue("k1", "v".repeat(4096))).status()).isEqualTo(201);
    assertThat(client.post(path(), keyValue("k2", "\uD83D\uDD11".repeat(4096))).status())
        .isEqualTo(201);
    assertThat(client.post(path(), keyValue("k3", "\uD83D\uDD11".repeat(4097))).body())
        .contains("\"Invalid parameter Value: 4097 characters, at most 4096 are allowed\"");
    assertThat(client.post(path(), keyValue("k3", FAMILY.repeat(1365) + "x")).status())
        .isEqualTo(201);
  }

  @Test
  void keyThatNoDeviceCanRequestIsAcceptedAndExplained() {
    assertThat(client.post(path(), keyValue("é", "v")).explanation())
        .contains("not printable ASCII");
    assertThat(client.post(path(), keyValue("a\tb", "v")).explanation())
        .contains("not printable ASCII");
    assertThat(client.post(path(), keyValue("a b~", "v")).explanation()).isEmpty();
  }

  static Stream<String> missing() {
    return Stream.of("Value=v", "Key=&Value=v", "", "key_=k&Value=v");
  }

  @Test
  void keyIsRequired() {
    assertThat(missing())
        .allSatisfy(
            form -> {
              ReceivedResponse response = client.post(path(), form);
              assertThat(response.status()).isEqualTo(400);
              assertThat(response.body())
                  .isEqualTo(
                      """
                      {"code":20001,"message":"Missing required parameter Key in the post body",\
                      "more_info":"https://www.twilio.com/docs/errors/20001","status":400}""");
            });
  }

  @Test
  void valueIsRequiredAndCheckedAfterTheKey() {
    assertThat(client.post(path(), "Key=k").body()).contains("Missing required parameter Value");
    assertThat(client.post(path(), "Key=k&Value=").body())
        .contains("Missing required parameter Value");
    assertThat(client.post(path(), keyValue("k".repeat(101), "")).body())
        .contains("Invalid parameter Key");
  }

  @Test
  void lastOfARepeatedParameterWins() {
    client.post(path(), "Key=a&Value=1&Key=b&Value=2");

    assertThat(stored("a")).isEmpty();
    assertThat(stored("b")).containsExactly("2");
  }

  @Test
  void valuesAreStoredUnchanged() {
    String value = "  line\r\nline\t+%26&=é日本\uD83D\uDD11\u0000\u001F\u007F/\\\"' ";

    client.post(path(), keyValue("k", value));

    assertThat(stored("k")).containsExactly(value);
  }

  @Test
  void accountsAreIsolated() {
    FakeAccount other = server.addAccount();
    client.post(path(), keyValue("k", "v"));

    assertThat(new RawHttpClient(other).get(path() + "/k").status()).isEqualTo(404);
    assertThat(other.secrets()).isEmpty();
    assertThat(other.configs()).isEmpty();
  }

  @Test
  void theFourNamespacesAreIsolated() {
    for (String namespace : allPaths()) {
      assertThat(client.post(namespace, keyValue("k", namespace)).status()).isEqualTo(201);
    }

    assertThat(stored("k")).containsExactly(path());
    assertThat(client.delete(path() + "/k").status()).isEqualTo(204);
    assertThat(allPaths())
        .filteredOn(namespace -> !namespace.equals(path()))
        .allSatisfy(other -> assertThat(client.get(other + "/k").status()).isEqualTo(200));
  }

  @Test
  void explainsThatAKeyExistsInAnotherNamespace() {
    for (String namespace : allPaths()) {
      if (!namespace.equals(path())) {
        client.post(namespace, keyValue("k", "v"));
        assertThat(client.get(path() + "/k").explanation())
            .as("only in %s", namespace)
            .contains(
                "this key exists as a " + (namespace.endsWith("Configs") ? "config" : "secret"));
        client.delete(namespace + "/k");
      }
    }
    assertThat(client.get(path() + "/k").explanation()).contains("create it first");
  }

  private List<String> allPaths() {
    String ofDevice = "/v1/Devices/" + device.sid();
    return List.of("/v1/Configs", "/v1/Secrets", ofDevice + "/Configs", ofDevice + "/Secrets");
  }
}
