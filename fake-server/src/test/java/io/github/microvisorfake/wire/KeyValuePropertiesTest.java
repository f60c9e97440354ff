package io.github.microvisorfake.wire;

import static io.github.microvisorfake.wire.RawHttpClient.keyValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeConfig;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.FakeSecret;
import io.github.microvisorfake.MicrovisorServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Every valid key and value can be stored, in every valid encoding. */
class KeyValuePropertiesTest implements AutoCloseable {

  private static final String CONTROLS_AND_DELIMITERS = "\u0000\t\r\n\u001f\u007f +%&=;/?#.\\\"'{}";

  private final MicrovisorServer server = MicrovisorServer.start();

  @Override
  public void close() {
    server.close();
  }

  /** All of Unicode except surrogates, with problematic characters more frequent. */
  private static Arbitrary<String> text(int longest) {
    return Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.integers().between(' ', '~')),
            Tuple.of(2, Arbitraries.of(CONTROLS_AND_DELIMITERS.codePoints().boxed().toList())),
            Tuple.of(2, Arbitraries.integers().between(0x80, 0xD7FF)),
            Tuple.of(1, Arbitraries.integers().between(0xE000, 0xFFFF)),
            Tuple.of(2, Arbitraries.integers().between(0x10000, 0x10FFFF)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(longest)
        .map(
            points ->
                points.stream()
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
  }

  @Provide
  Arbitrary<String> keys() {
    return Arbitraries.frequencyOf(
        Tuple.of(9, text(100)), Tuple.of(1, Arbitraries.of(".", "..", ".json", "a+b.json", "%")));
  }

  @Provide
  Arbitrary<String> values() {
    return text(4_096);
  }

  @Property(tries = 150)
  void anyKeyAndValueIsStoredAndReturnedUnchanged(
      @ForAll("keys") String key, @ForAll("values") String value) {
    FakeAccount account = server.addAccount();
    FakeDevice device = account.addDevice();
    for (String path : paths(device)) {
      createFetchListAndDelete(new RawHttpClient(account), path, key, value);
      assertThat(stored(account, device, path, key)).isEmpty();
    }
    server.removeAccount(account);
  }

  private static void createFetchListAndDelete(
      RawHttpClient client, String path, String key, String value) {
    ReceivedResponse created = client.post(path, keyValue(key, value));
    assertThat(created.status()).isEqualTo(201);
    assertShows(created.json(), path, key, value);
    String url = created.json().path("url").asText();
    String member = url.substring(url.indexOf("/v1/"));
    assertThat(client.get(member).body()).isEqualTo(created.body());
    JsonNode list = client.get(path).json();
    assertThat(list.path(list.path("meta").path("key").asText())).containsExactly(created.json());
    assertThat(client.delete(member).status()).isEqualTo(204);
    assertThat(client.get(member).status()).isEqualTo(404);
  }

  private static void assertShows(JsonNode entry, String path, String key, String value) {
    assertThat(entry.path("key").asText()).isEqualTo(key);
    assertThat(entry.has("value")).isEqualTo(path.endsWith("Configs"));
    assertThat(entry.path("value").asText(value)).isEqualTo(value);
  }

  @Property(tries = 300)
  void everyEncodingOfAFormMeansTheSame(
      @ForAll("keys") String key, @ForAll("values") String value, @ForAll Random random) {
    FakeAccount account = server.addAccount();
    FakeDevice device = account.addDevice();
    String path = paths(device).get(random.nextInt(4));
    RandomEncoding encoding = new RandomEncoding(random);
    byte[] form =
        encoding.form(Map.of("Key", key, "Value", value, "Unknown", value.substring(0, 1)));

    assertThat(encoding.post(new RawHttpClient(account), path, form).status()).isEqualTo(201);
    assertThat(stored(account, device, path, key)).contains(value);
    server.removeAccount(account);
  }

  @Property(tries = 300)
  void everyEncodingOfAPathMeansTheSame(@ForAll("keys") String key, @ForAll Random random) {
    FakeAccount account = server.addAccount();
    account.addConfig(key, "value");
    RandomEncoding encoding = new RandomEncoding(random);

    ReceivedResponse response = encoding.get(new RawHttpClient(account), "/v1/Configs/", key);

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.json().path("key").asText()).isEqualTo(key);
    server.removeAccount(account);
  }

  private static List<String> paths(FakeDevice device) {
    String ofDevice = "/v1/Devices/" + device.sid();
    return List.of("/v1/Configs", "/v1/Secrets", ofDevice + "/Configs", ofDevice + "/Secrets");
  }

  private static Optional<String> stored(
      FakeAccount account, FakeDevice device, String path, String key) {
    boolean ofDevice = path.startsWith("/v1/Devices/");
    return path.endsWith("Configs")
        ? (ofDevice ? device.config(key) : account.config(key)).map(FakeConfig::value)
        : (ofDevice ? device.secret(key) : account.secret(key)).map(FakeSecret::value);
  }
}
