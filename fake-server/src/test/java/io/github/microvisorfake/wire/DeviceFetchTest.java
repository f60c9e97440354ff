package io.github.microvisorfake.wire;

import static io.github.microvisorfake.device.FetchItem.accountConfig;
import static io.github.microvisorfake.device.FetchItem.accountSecret;
import static io.github.microvisorfake.device.FetchItem.deviceConfig;
import static io.github.microvisorfake.device.FetchItem.deviceSecret;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.Seed;
import io.github.microvisorfake.SeedException;
import io.github.microvisorfake.device.FetchItem;
import io.github.microvisorfake.device.FetchItemResult;
import io.github.microvisorfake.device.FetchResponse;
import io.github.microvisorfake.device.FetchResult;
import io.github.microvisorfake.device.FetchedItem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a device reads of the configs and secrets that requests have stored. */
class DeviceFetchTest extends AbstractServerTest {

  private static final String KEY = "wifi password~";

  private FakeDevice device;

  @BeforeEach
  void addDevice() {
    device = account.addDevice("thermostat-1");
  }

  /** The four namespaces, each with the path whose entries it has. */
  private record Namespace(String path, FetchItem item) {}

  static List<Namespace> namespaces() {
    return List.of(
        new Namespace("/v1/Devices/thermostat-1/Secrets", deviceSecret(KEY)),
        new Namespace("/v1/Devices/thermostat-1/Configs", deviceConfig(KEY)),
        new Namespace("/v1/Secrets", accountSecret(KEY)),
        new Namespace("/v1/Configs", accountConfig(KEY)));
  }

  /** There is no falling back, in whichever of the other namespaces the key is. */
  @ParameterizedTest
  @MethodSource("namespaces")
  void findsAKeyOnlyWhereTheItemSays(Namespace stored) {
    client.post(stored.path(), RawHttpClient.keyValue(KEY, "hunter2!"));

    for (Namespace asked : namespaces()) {
      FetchedItem expected =
          asked.equals(stored)
              ? FetchedItem.found(asked.item(), "hunter2!")
              : FetchedItem.notFound(asked.item());
      assertThat(device.fetch(asked.item())).isEqualTo(FetchResponse.of(List.of(expected)));
    }
  }

  @Test
  void itemsHaveTheOrderOfTheFetch() {
    device.addConfig("a", "1");
    account.addSecret("b", "2");

    FetchResponse response =
        device.fetch(
            accountSecret("b"), deviceConfig("none"), deviceConfig("a"), accountSecret("b"));

    assertThat(response.result()).isEqualTo(FetchResult.OK);
    assertThat(response.items())
        .extracting(item -> item.result() + " " + item.value().orElse(""))
        .containsExactly("OK 2", "KEYNOTFOUND ", "OK 1", "OK 2");
  }

  @Test
  void keysAreCaseSensitive() {
    device.addConfig("Broker-Host", "mqtt.example.com");

    assertThat(only(device.fetch(deviceConfig("broker-host"))).result())
        .isEqualTo(FetchItemResult.KEYNOTFOUND);
  }

  @Test
  void devicesDoNotReadEachOthersEntries() {
    account.addDevice("thermostat-2").addSecret("k", "v");
    server.addAccount().addSecret("k", "v");

    assertThat(only(device.fetch(deviceSecret("k"))).value()).isEmpty();
    assertThat(only(device.fetch(accountSecret("k"))).value()).isEmpty();
  }

  @Test
  void aValueIsItsTextInUtf8() {
    client.post("/v1/Configs", RawHttpClient.keyValue("k", "Füße\n\uD83D\uDD11"));

    FetchedItem item = only(device.fetch(accountConfig("k")));

    assertThat(item.value()).hasValue("Füße\n\uD83D\uDD11");
    assertThat(item.bytes()).hasValue("Füße\n\uD83D\uDD11".getBytes(UTF_8));
  }

  @Test
  void anUpdateIsReadAtOnce() {
    account.setAllowUpdates(true);
    device.addSecret("k", "old");
    client.post("/v1/Devices/thermostat-1/Secrets/k", "Value=new");

    assertThat(only(device.fetch(deviceSecret("k"))).value()).hasValue("new");
  }

  static Stream<FetchItem> unreadableItems() {
    return Stream.of("", "x".repeat(101), "\u00E9", "a\tb", "a\u007F", "\uD83D\uDD11", "\uD800")
        .flatMap(
            key ->
                Stream.of(
                    deviceSecret(key), deviceConfig(key), accountSecret(key), accountConfig(key)));
  }

  @ParameterizedTest
  @MethodSource("unreadableItems")
  void aKeyThatNoDeviceCanAskForRejectsTheWholeFetch(FetchItem item) {
    assertThatThrownBy(() -> device.fetch(deviceConfig("k"), item))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("INVALIDCONFIGKEY: the key of item 2 has ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''              | 0 characters;
          Fü\u00DFe       | 4 characters, and character 2 is U+00FC;
          a\uD83D\uDD11b  | 3 characters, and character 2 is U+1F511;
          """)
  void anErrorTellsWhatIsWrongWithAKeyWithoutQuotingIt(String key, String problem) {
    assertThatThrownBy(() -> device.fetch(deviceSecret(key)))
        .hasMessage(
            "INVALIDCONFIGKEY: the key of item 1 has "
                + problem
                + " a device can only fetch keys of 1 to 100 printable ASCII characters");
  }

  @Test
  void theLongestKeyCanBeRead() {
    String key = " ~".repeat(50);
    device.addConfig(key, "v");

    assertThat(only(device.fetch(deviceConfig(key))).value()).hasValue("v");
  }

  @Test
  void aFetchWithoutItemsIsRejected() {
    assertThatThrownBy(() -> device.fetch())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a fetch has no items; pass at least one");
  }

  @Test
  void aResponseHasAtMost7168BytesByDefault() {
    device.addConfig("a", "x".repeat(4_096));
    device.addSecret("b", "x".repeat(3_072));
    account.addConfig("c", "x");

    assertThat(account.deviceResponseLimit()).isEqualTo(7_168);
    assertThat(device.fetch(deviceConfig("a"), deviceSecret("b")).items()).hasSize(2);
    assertThat(device.fetch(deviceConfig("a"), deviceSecret("b"), accountConfig("c")))
        .isEqualTo(new FetchResponse(FetchResult.RESPONSETOOLARGE, List.of()));
  }

  @Test
  void theLimitCountsBytesOfValuesAlone() {
    account.setDeviceResponseLimit(4);
    device.addConfig("four", "\uD83D\uDD11");
    device.addConfig("five", "Füß");

    assertThat(device.fetch(deviceConfig("four"), deviceConfig("none")).result())
        .isEqualTo(FetchResult.OK);
    assertThat(device.fetch(deviceConfig("five")).result()).isEqualTo(FetchResult.RESPONSETOOLARGE);
  }

  @Test
  void aRepeatedItemCountsEachTime() {
    account.setDeviceResponseLimit(5);
    account.addConfig("k", "abc");

    assertThat(device.fetch(accountConfig("k")).result()).isEqualTo(FetchResult.OK);
    assertThat(device.fetch(accountConfig("k"), accountConfig("k")).result())
        .isEqualTo(FetchResult.RESPONSETOOLARGE);
  }

  @Test
  void theLimitIsThatOfTheAccount() {
    account.setDeviceResponseLimit(0);
    account.addConfig("k", "v");

    assertThat(device.fetch(accountConfig("k")).result()).isEqualTo(FetchResult.RESPONSETOOLARGE);
    assertThat(device.fetch(accountConfig("none")).result()).isEqualTo(FetchResult.OK);
    assertThat(server.addAccount().deviceResponseLimit()).isEqualTo(7_168);
  }

  @Test
  void aNegativeLimitIsRejected() {
    assertThatThrownBy(() -> account.setDeviceResponseLimit(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the response limit '-1' is negative; use a number of bytes such as 7168");
    assertThat(account.deviceResponseLimit()).isEqualTo(7_168);
  }

  @Test
  void aSeedSetsTheLimit() {
    Seed seed = Seed.parse("s.yaml", "accounts: [{deviceResponseLimit: 010}]");

    assertThat(server.addAccount(seed).deviceResponseLimit()).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7 KiB", "-1", "1.5", "''", "2147483648", "\u0663"})
  void aSeedWithAnInvalidLimitIsRejectedAtItsPosition(String limit) {
    Seed seed = Seed.parse("s.yaml", "accounts: [{deviceResponseLimit: " + limit + "}]");

    assertThatThrownBy(() -> server.addAccount(seed))
        .isInstanceOf(SeedException.class)
        .hasMessageStartingWith("s.yaml:1:34: the ")
        .hasMessageContaining(" a number of bytes such as 7168");
  }

  private static FetchedItem only(FetchResponse response) {
    assertThat(response.items()).hasSize(1);
    return response.items().get(0);
  }
}
