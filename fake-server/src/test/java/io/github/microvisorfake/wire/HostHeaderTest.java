package io.github.microvisorfake.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.journal.RecordedParameter;
import io.github.microvisorfake.options.ServerOptions;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Effects of the host that a request names. */
class HostHeaderTest extends AbstractServerTest {

  private static final String MICROVISOR_COM = "microvisor.com";

  private static ReceivedResponse post(
      RawHttpClient client, String host, String path, String form) {
    String request =
        "POST %s HTTP/1.1\r\nHost: %s\r\n%s\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(path, host, client.authorization(), form.length(), form);
    return client.send(request.getBytes(UTF_8));
  }

  private List<RecordedParameter> lastParameters() {
    return account.requests().get(account.requests().size() - 1).parameters();
  }

  private static RecordedParameter shown(String name, String value) {
    return RecordedParameter.of(name, value);
  }

  private static RecordedParameter named(String name) {
    return RecordedParameter.withoutValue(name);
  }

  @Test
  void lowerCaseParameterNamesAreAcceptedAtMicrovisorCom() {
    account.addDevice("thermostat-1");

    post(client, MICROVISOR_COM, "/v1/Configs", "key=k&value=v1");
    post(client, MICROVISOR_COM, "/v1/Devices/thermostat-1/Secrets", "key=k&value=v2");

    assertThat(account.config("k").orElseThrow().value()).isEqualTo("v1");
    assertThat(account.devices().get(0).secret("k").orElseThrow().value()).isEqualTo("v2");
  }

  @Test
  void updateAcceptsLowerCaseParameterNamesOnlyAtMicrovisorCom() {
    account.setAllowUpdates(true);
    account.addConfig("k", "v1");

    assertThat(post(client, "localhost", "/v1/Configs/k", "value=v2").status()).isEqualTo(400);
    assertThat(post(client, MICROVISOR_COM, "/v1/Configs/k", "value=v2").status()).isEqualTo(200);

    assertThat(account.config("k").orElseThrow().value()).isEqualTo("v2");
  }

  @Test
  void journalShowsTheValueOfAConfigInEitherSpelling() {
    post(client, MICROVISOR_COM, "/v1/Configs", "key=k&value=v");

    assertThat(lastParameters()).containsExactly(shown("key", "k"), shown("value", "v"));
  }

  @Test
  void journalHidesTheValueOfASecretInEitherSpelling() {
    post(client, MICROVISOR_COM, "/v1/Secrets", "key=k&value=hunter2");

    assertThat(lastParameters()).containsExactly(shown("key", "k"), named("value"));
    assertThat(account.requests().toString()).doesNotContain("hunter2");
  }

  @Test
  void journalHidesValuesOfUnknownLowerCaseNames() {
    post(client, "localhost", "/v1/Configs", "key=k&value=hunter2");

    assertThat(lastParameters()).containsExactly(named("key"), named("value"));
  }

  @Test
  void pathOfAnotherHostIsRecordedWithoutValues() {
    post(client, "accounts.twilio.com", "/v1/Configs", "Key=k&Value=hunter2");

    assertThat(account.requests()).singleElement().extracting(r -> r.status()).isEqualTo(404);
    assertThat(account.requests().toString()).doesNotContain("hunter2");
    assertThat(account.configs()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://microvisor.twilio.com, https://microvisor.twilio.com, https://accounts.twilio.com",
    "http://microvisor.com, http://microvisor.com, http://accounts.twilio.com",
    "https://Microvisor.Twilio.com:443/, https://microvisor.twilio.com, https://accounts.twilio.com",
    "https://proxy.example:8443, https://proxy.example:8443, https://proxy.example:8443",
    "https://accounts.twilio.com, https://accounts.twilio.com, https://accounts.twilio.com"
  })
  void urlBaseStartsEveryUrl(URI pinned, String microvisor, String accounts) {
    try (MicrovisorServer fixed =
        MicrovisorServer.start(ServerOptions.builder().urlBase(pinned).build())) {
      fixed.account().addDevice("thermostat-1");
      fixed.account().addApp("firmware-1");
      RawHttpClient caller = new RawHttpClient(fixed.account());
      new PublicKeyUploader(caller).upload();

      for (String path : List.of("/v1/Devices", "/v1/Apps", "/v1/Apps/firmware-1/Manifest")) {
        assertThat(urls(caller.get(path))).isNotEmpty().allMatch(url -> isAt(url, microvisor));
      }
      assertThat(urls(caller.get(PublicKeyUploader.PATH)))
          .isNotEmpty()
          .allMatch(url -> isAt(url, accounts));
    }
  }

  private static List<String> urls(ReceivedResponse response) {
    return Pattern.compile("\"(https?://[^\"]+)\"")
        .matcher(response.body())
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static boolean isAt(String url, String base) {
    return url.startsWith(base + "/v1/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"microvisor.twilio.com", "elsewhere.example", "localhost:1"})
  void urlBaseOverridesTheHostOfTheRequest(String host) {
    URI pinned = URI.create("https://pinned.example");
    try (MicrovisorServer fixed =
        MicrovisorServer.start(ServerOptions.builder().urlBase(pinned).build())) {
      ReceivedResponse created =
          post(new RawHttpClient(fixed.account()), host, "/v1/Configs", "Key=k&Value=v");

      assertThat(created.json().path("url").asText())
          .isEqualTo("https://pinned.example/v1/Configs/k");
    }
  }
}
