package io.github.microvisorfake.internal.arrange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.internal.seed.InvalidSeedException;
import io.github.microvisorfake.internal.seed.SeedDocument;
import io.github.microvisorfake.internal.seed.SeedSchema;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.AccountState;
import io.github.microvisorfake.internal.store.App;
import io.github.microvisorfake.internal.store.Device;
import io.github.microvisorfake.internal.store.Entry;
import io.github.microvisorfake.internal.store.StoredContent;
import io.github.microvisorfake.keys.KeyMaterial;
import io.github.microvisorfake.signing.ClientValidation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The content of an account as JSON, its replacement, and the way back to its seed. */
class AccountContentTest extends AbstractArrangeTest {

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final String KA = "KA0123456789abcdef0123456789abcdef";
  private static final String UV = "UV0123456789abcdef0123456789abcdef";

  private final AccountContent content = accounts.content(first);

  @Test
  void writesEverythingInTheOrderOfTheSeedFormat() {
    Account account = accounts.add("AC" + "1".repeat(32), "fake-auth-token");
    account.clock().set(NOON);
    fill(account);
    String fingerprint = account.locked(AccountState::fingerprints).of("hunter2!");

    assertThat(accounts.content(account).toJson(false))
        .isEqualTo(
            """
            {
              "sid": "AC11111111111111111111111111111111",
              "apiKeys": [
                {
                  "sid": "SK0123456789abcdef0123456789abcdef"
                }
              ],
              "subaccounts": [
                "AC22222222222222222222222222222222"
              ],
              "allowUpdates": true,
              "clientValidation": "required",
              "deviceResponseLimit": 100,
              "configs": {
                "api_url": "https://example.com"
              },
              "secrets": {},
              "apps": [
                {
                  "sid": "KA0123456789abcdef0123456789abcdef",
                  "uniqueName": "sensor-firmware",
                  "hash": "sha256:9f86d0",
                  "manifest": "aGVsbG8="
                }
              ],
              "devices": [
                {
                  "sid": "UV0123456789abcdef0123456789abcdef",
                  "uniqueName": "thermostat-1",
                  "targetApp": "sensor-firmware",
                  "reportedApp": "sensor-firmware",
                  "updateErrorCode": 5,
                  "loggingUntil": "2026-01-01T13:00:00Z",
                  "configs": {},
                  "secrets": {
                    "wifi_password": {
                      "sha256": "%s"
                    }
                  }
                }
              ],
              "publicKeys": [
                {
                  "sid": "CR0123456789abcdef0123456789abcdef",
                  "friendlyName": "build server",
                  "publicKey": "%s"
                }
              ]
            }
            """
                .formatted(fingerprint, pem().replace("\n", "\\n")));
  }

  @Test
  void writesEveryPropertyOfTheSeedFormat() {
    first.clock().set(NOON);
    fill(first);
    String json = content.toSeed(true).toJson();

    assertThat(Stream.of(SeedSchema.values()).flatMap(schema -> schema.names().stream()))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(json).contains("\"" + name + "\": "));
  }

  private static String pem() {
    return "-----BEGIN PUBLIC KEY-----\n"
        + KeyMaterial.base64(KeyMaterial.publicKey().getEncoded()).replaceAll("(.{64})", "$1\n")
        + "\n-----END PUBLIC KEY-----\n";
  }

  private void fill(Account account) {
    accounts.addSubaccount(account, "AC" + "2".repeat(32));
    accounts
        .apiKeys(account)
        .add(Optional.of("SK0123456789abcdef0123456789abcdef"), Optional.of("fake-key-secret"));
    account.change(state -> state.setAllowUpdates(true));
    account.change(state -> state.setDeviceResponseLimit(100));
    account.setClientValidation(ClientValidation.REQUIRED);
    account.change(state -> state.setDeviceResponseLimit(100));
    ConfigsAndSecrets.of(account).configs().add("api_url", "https://example.com");
    DevicesAndApps inside = accounts.devicesAndApps(account);
    App app =
        inside.add(NewApp.of(KA, "sensor-firmware", "sha256:9f86d0", "hello".getBytes(UTF_8)));
    Device device = inside.add(NewDevice.of(UV, "thermostat-1"));
    DeviceChanges changes = new DeviceChanges(account, device);
    changes.target(app);
    changes.reportApp(app);
    changes.reportError(5);
    changes.logUntil(NOON.plus(Duration.ofHours(1)));
    ConfigsAndSecrets.of(account, device).secrets().add("wifi_password", "hunter2!");
    new AccountPublicKeys(account)
        .add(Optional.of("CR0123456789abcdef0123456789abcdef"), pem(), Optional.of("build server"));
  }

  @Test
  void revealsCredentialsAndSecretsOnlyOnRequest() {
    first.clock().set(NOON);
    fill(first);

    assertThat(content.toJson(false))
        .doesNotContain(first.authToken(), "fake-key-secret", "hunter2!");
    assertThat(content.toJson(true))
        .contains("\"authToken\": \"" + first.authToken() + "\"")
        .contains("\"secret\": \"fake-key-secret\"", "\"wifi_password\": \"hunter2!\"");
  }

  @Test
  void replacesTheContentByARevealedOne() {
    first.clock().set(NOON);
    fill(first);
    String before = content.toJson(true);
    content.reset();
    assertThat(content.toJson(true)).isNotEqualTo(before);

    content.replace(parse(before));

    assertThat(content.toJson(true)).isEqualTo(before);
    assertThat(accounts.find("AC" + "2".repeat(32))).isPresent();
  }

  @Test
  void datesOfReplacedContentAreTheCurrentTime() {
    first.clock().set(NOON);
    fill(first);
    first.clock().advance(Duration.ofMinutes(5));

    content.replace(parse(content.toJson(true)));

    Instant now = NOON.plus(Duration.ofMinutes(5));
    Device device = devicesAndApps.devices().get(0);
    assertThat(device.created()).isEqualTo(now);
    assertThat(device.updated()).isEqualTo(now);
    assertThat(devicesAndApps.apps().get(0).created()).isEqualTo(now);
    assertThat(ConfigsAndSecrets.of(first).configs().all())
        .extracting(Entry::changed)
        .containsExactly(now);
    assertThat(new AccountPublicKeys(first).all().get(0).created()).isEqualTo(now);
    assertThat(device.loggingUntil(now)).hasValue(NOON.plus(Duration.ofHours(1)));
  }

  @Test
  void keepsTheCredentialsThatAreLeftOut() {
    fill(first);
    String token = first.authToken();

    content.replace(parse("{}"));
    assertThat(accounts.apiKeys(first).all()).hasSize(1);
    assertThat(first.locked(AccountState::subaccounts)).hasSize(1);
    content.replace(parse("{apiKeys: [{sid: SK0123456789abcdef0123456789abcdef}]}"));

    assertThat(accounts.apiKeys(first).all())
        .extracting(key -> key.secret())
        .containsExactly("fake-key-secret");
    assertThat(first.authToken()).isEqualTo(token);
  }

  @Test
  void replacesTheCredentialsThatAreGiven() {
    fill(first);

    content.replace(parse("{authToken: new, apiKeys: [], subaccounts: []}"));

    assertThat(store.credentials(first.sid()).orElseThrow().secret()).isEqualTo("new");
    assertThat(store.credentials("SK0123456789abcdef0123456789abcdef")).isEmpty();
    assertThat(accounts.find("AC" + "2".repeat(32))).isEmpty();
    content.replace(
        parse("{apiKeys: [{sid: SK0123456789abcdef0123456789abcdef, secret: another}]}"));
    assertThat(store.credentials("SK0123456789abcdef0123456789abcdef").orElseThrow().secret())
        .isEqualTo("another");
  }

  @Test
  void aSubaccountThatWasThereBeforeIsNotRemoved() {
    Account child = accounts.add("AC" + "2".repeat(32), "own token");
    accounts.addSubaccount(first, child.sid());

    content.replace(parse("{subaccounts: []}"));

    assertThat(first.locked(AccountState::subaccounts)).isEmpty();
    assertThat(accounts.find(child.sid())).containsSame(child);
    content.replace(parse("{subaccounts: [" + child.sid() + "]}"));
    assertThat(first.locked(AccountState::subaccounts)).containsExactly(child);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {configs: {a: b}, secrets: {k: {sha256: '0123'}}} | state:1:32: this is the fingerprint of a secret, not its value; write the value, or export
          {devices: [{secrets: {k: {sha256: '0123'}}}]}     | state:1:26: this is the fingerprint of a secret
          {configs: {a: b}, devices: [a, a]}                | state:1:32: a device with unique name 'a' already exists
          {configs: {a: b}, devices: [{targetApp: nope}]}   | state:1:41: no app of this account has the SID or unique name 'nope'
          {sid: AC99999999999999999999999999999999}         | state:1:7: this is the content of account AC99999999999999999999999999999999; to copy it to AC
          {configs: {a: b}, authToken: ''}                  | state:1:30: the auth token is empty
          {apiKeys: [{sid: nope}]}                          | state:1:18: a value of 4 characters is not the SID of an API key
          {apiKeys: [{sid: SK99999999999999999999999999999999}]} | another account has an API key with SID SK99
          {apiKeys: [{sid: SK11111111111111111111111111111111}, {sid: SK11111111111111111111111111111111}]} | state:1:61: an API key with SID SK11
          {subaccounts: [AC99999999999999999999999999999999]} | state:1:1: account AC99999999999999999999999999999999 has subaccounts
          {subaccounts: [AC1]}                              | state:1:16: '...' is not the SID of an account
          {configs: {a: b}, colour: red}                    | state:1:19: unknown name 'colour'
          {secrets: {k: {sha1: x}}}                         | state:1:15: each value of 'secrets' must be a text
          {secrets: {k: {sha256: x, y: z}}}                 | state:1:15: each value of 'secrets' must be a text
          {configs: {k: {sha256: x}}}                       | state:1:15: each value of 'configs' must be a text
          """)
  void anInvalidStateChangesNothing(String state, String message) {
    fill(first);
    Account other = accounts.add("AC" + "9".repeat(32), "token");
    accounts.apiKeys(other).add(Optional.of("SK" + "9".repeat(32)), Optional.of("s"));
    accounts.addSubaccount(other);
    String before = content.toJson(true);

    assertThatThrownBy(() -> content.replace(parse(state)))
        .isInstanceOf(InvalidSeedException.class)
        .hasMessageContaining(message);

    assertThat(content.toJson(true)).isEqualTo(before);
    assertThat(accounts.apiKeys(other).all()).hasSize(1);
  }

  @Test
  void devicesKeepTheirIdentityAndNumbersAreNotReused() {
    fill(first);
    Device device = devicesAndApps.devices().get(0);
    Entry secret = ConfigsAndSecrets.of(first, device).secrets().all().get(0);

    content.replace(parse(content.toJson(true)));

    assertThat(devicesAndApps.devices()).singleElement().isSameAs(device);
    assertThat(ConfigsAndSecrets.of(first, device).secrets().all())
        .singleElement()
        .satisfies(now -> assertThat(now.sequence()).isGreaterThan(secret.sequence()));
    assertThat(devicesAndApps.app("sensor-firmware").orElseThrow().sequence()).isEqualTo(2);
  }

  @Test
  void appsThatWereRemovedAreLeftOut() {
    fill(first);
    devicesAndApps.remove(devicesAndApps.apps().get(0));

    assertThat(content.toJson(true))
        .doesNotContain("targetApp", "reportedApp", "updateErrorCode")
        .contains("thermostat-1");
    content.replace(parse(content.toJson(true)));
  }

  @Test
  void aDeviceThatIsToUpdateAgainStaysPending() {
    App app = devicesAndApps.add(NewApp.named("fw"));
    Device device = devicesAndApps.add(NewDevice.named("d"));
    DeviceChanges changes = new DeviceChanges(first, device);
    changes.target(app);
    changes.reportApp(app);
    changes.target(app);

    content.replace(parse(content.toJson(true)));

    assertThat(device.app().updateStatus().wireName()).isEqualTo("pending");
  }

  @Test
  void resetEmptiesAnAccountWithoutASeed() {
    String empty = content.toJson(true);
    fill(first);

    content.reset();

    assertThat(content.toJson(true)).isEqualTo(empty);
    assertThat(store.credentials("SK0123456789abcdef0123456789abcdef")).isEmpty();
  }

  @Test
  void resetRestoresTheSeedWithItsGeneratedValues() {
    new SeedLoader(accounts)
        .load(
            List.of(
                SeedDocument.parse(
                    "fleet", "accounts: [{apps: [{}], devices: [{secrets: {k: v}}, b]}]")));
    Account seeded = accounts.all().get(1);
    AccountContent seededContent = accounts.content(seeded);
    String before = seededContent.toJson(true);
    DevicesAndApps inside = accounts.devicesAndApps(seeded);
    Device device = inside.devices().get(0);
    inside.remove(device);
    fill(seeded);

    seededContent.reset();

    assertThat(seededContent.toJson(true)).isEqualTo(before);
    assertThat(inside.devices()).contains(device);
  }

  @Test
  void aTemplateIsTheSeedOfItsAccount() {
    Account account =
        new SeedLoader(accounts)
            .addFrom(
                SeedDocument.parse("t", "accounts: [{configs: {a: b}, apiKeys: [{}]}]"),
                Optional.empty());
    String before = accounts.content(account).toJson(true);
    accounts.content(account).replace(parse("{apiKeys: []}"));

    accounts.content(account).reset();

    assertThat(accounts.content(account).toJson(true)).isEqualTo(before);
  }

  @Test
  void anAccountThatCannotBeFilledIsNotAdded() {
    SeedLoader loader = new SeedLoader(accounts);
    String sid = "AC" + "3".repeat(32);

    assertThatThrownBy(
            () -> loader.addOnly(parse("{sid: " + sid + ", subaccounts: [x], devices: [a, a]}")))
        .isInstanceOf(InvalidSeedException.class);
    assertThat(accounts.all()).containsExactly(first);

    Account added = loader.addOnly(parse("{sid: " + sid + ", authToken: t, configs: {a: b}}"));
    String before = accounts.content(added).toJson(true);
    assertThat(before).contains(sid, "\"authToken\": \"t\"", "\"a\": \"b\"");
    accounts.content(added).replace(parse("{}"));
    accounts.content(added).reset();
    assertThat(accounts.content(added).toJson(true)).isEqualTo(before);
  }

  /** A reader never sees a part of one content together with a part of the other. */
  @Test
  void readersSeeTheOldContentOrTheNewOne() throws InterruptedException {
    AtomicBoolean ends = new AtomicBoolean();
    Set<List<Integer>> seen = ConcurrentHashMap.newKeySet();
    Thread reader =
        new Thread(
            () -> {
              while (!ends.get()) {
                seen.add(
                    first.locked(
                        state ->
                            List.of(
                                state.stores().configs().all().size(),
                                state.devices().all().size(),
                                state.apps().all().size(),
                                state.apiKeys().size())));
              }
            });
    reader.start();
    for (int i = 0; i < 200; i++) {
      content.replace(parse("{configs: {a: b}, devices: [a], apps: [{}], apiKeys: [{}]}"));
      content.reset();
    }
    ends.set(true);
    reader.join();

    assertThat(seen).isSubsetOf(List.of(0, 0, 0, 0), List.of(1, 1, 1, 1));
  }

  @Test
  void clockFaultsAndJournalStay() {
    first.clock().set(NOON);

    content.replace(parse("{}"));
    content.reset();

    assertThat(first.now()).isEqualTo(NOON);
    assertThat(first.clock().isRunning()).isFalse();
  }

  @Test
  void aRemovedAccountIsNotChanged() {
    Account account = accounts.add(Optional.empty(), Optional.empty());
    accounts.remove(account);

    assertThatThrownBy(() -> accounts.content(account).replace(parse("{}")))
        .hasMessageContaining("was removed");
    assertThatThrownBy(() -> accounts.content(account).reset()).hasMessageContaining("was removed");
  }

  /** Keys and values that need escape sequences, or look like something else in YAML. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\"b\\c/d",
        "\n\r\t\b\f",
        "\u0000\u001F\u007F\u0080\u0085\u009F\u00A0",
        "\u2028\u2029\uFEFF",
        "\uFFFE\uFFFF\uE000",
        "null",
        "~",
        "true",
        "- a",
        "{sha256: x}",
        "#",
        "'",
        "\uD83D\uDE00",
        " a ",
        "1.10",
        "<<",
        "%TAG",
        "---"
      })
  void everyTextSurvivesTheRoundTrip(String text) {
    String key = text.codePointCount(0, text.length()) == 1 ? text.repeat(100) : text;
    ConfigsAndSecrets.of(first).configs().add(key, text);
    ConfigsAndSecrets.of(first).secrets().add(key, text);

    content.replace(parse(content.toJson(true)));

    assertThat(ConfigsAndSecrets.of(first).configs().find(key)).map(Entry::value).hasValue(text);
    assertThat(ConfigsAndSecrets.of(first).secrets().find(key)).map(Entry::value).hasValue(text);
  }

  @Test
  void readsSurrogatePairsAsOtherProgramsEscapeThem() {
    content.replace(parse("{\"configs\": {\"\\ud83d\\ude00\": \"\\ud83d\\ude00\\/\"}}"));

    assertThat(ConfigsAndSecrets.of(first).configs().find("\uD83D\uDE00"))
        .map(Entry::value)
        .hasValue("\uD83D\uDE00/");
  }

  /** As JavaScript writes it. */
  @Test
  void readsJsonWithoutSpaces() {
    content.replace(
        parse(
            "{\"allowUpdates\":true,\"configs\":{\"a\":\"b\",\"c:d\":\"{}\"},\"devices\":[{\"uniqueName\":\"d\"}]}"));

    assertThat(first.locked(AccountState::allowUpdates)).isTrue();
    assertThat(ConfigsAndSecrets.of(first).configs().all())
        .extracting(Entry::key)
        .containsExactly("a", "c:d");
    assertThat(devicesAndApps.device("d")).isPresent();
  }

  @Test
  void noObjectShowsASecret() {
    fill(first);
    StoredContent copy = StoredContent.of(first);

    assertThat(Stream.of(copy, copy.devices(), copy.entries(), content.toSeed(true), content))
        .allSatisfy(
            object ->
                assertThat(object.toString())
                    .doesNotContain("hunter2!", "fake-key-secret", first.authToken()));
  }

  private static SeedDocument parse(String account) {
    try {
      return SeedDocument.readAccount("state", new ByteArrayInputStream(account.getBytes(UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
