package io.github.microvisorfake;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.device.UpdateStatus;
import io.github.microvisorfake.keys.KeyMaterial;
import io.github.microvisorfake.signing.ClientValidation;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Accounts created from seeds, and invalid values with their messages. */
class SeedTest {

  private static final String AC = "AC0123456789abcdef0123456789abcdef";
  private static final String SUBACCOUNT = "AC0123456789abcdef0123456789abcdee";
  private static final String SK = "SK0123456789abcdef0123456789abcdef";
  private static final String KA = "KA0123456789abcdef0123456789abcdef";
  private static final String UV = "UV0123456789abcdef0123456789abcdef";
  private static final String CR = "CR0123456789abcdef0123456789abcdef";

  private static final String WHOLE =
      """
      accounts:
        - sid: %s
          authToken: fake-auth-token
          apiKeys:
            - { sid: %s, secret: fake-key-secret }
          subaccounts: [%s]
          allowUpdates: true
          clientValidation: required
          deviceResponseLimit: 100
          configs: { api_url: "https://example.com" }
          secrets: { root_ca: "-----BEGIN" }
          apps:
            - { sid: %s, uniqueName: sensor-firmware, hash: "sha256:abc", manifest: "aGV s\\nbG8=" }
            - uniqueName: old-firmware
          devices:
            - sid: %s
              uniqueName: thermostat-1
              targetApp: sensor-firmware
              reportedApp: sensor-firmware
              updateErrorCode: 0
              loggingUntil: 2999-01-02T00:00:00Z
              configs: { broker-host: mqtt.example.com }
              secrets: { wifi_password: "hunter2!" }
            - targetApp: %4$s
              reportedApp: old-firmware
            - { targetApp: sensor-firmware, updateErrorCode: 5 }
          publicKeys:
            - { sid: %s, friendlyName: build server, publicKey: "%s" }
      """
          .formatted(
              AC,
              SK,
              SUBACCOUNT,
              KA,
              UV,
              CR,
              KeyMaterial.base64(KeyMaterial.publicKey().getEncoded()));

  @Test
  void seedsEverythingOfAnAccount() {
    try (MicrovisorServer server = start(Seed.parse("whole.yaml", WHOLE))) {
      FakeAccount account = server.account();

      assertThat(account.sid()).isEqualTo(AC);
      assertThat(account.authToken()).isEqualTo("fake-auth-token");
      assertThat(account.apiKeys()).containsExactly(new FakeApiKey(SK, "fake-key-secret"));
      assertThat(account.subaccounts()).extracting(FakeAccount::sid).containsExactly(SUBACCOUNT);
      assertThat(account.allowsUpdates()).isTrue();
      assertThat(account.clientValidation()).isEqualTo(ClientValidation.REQUIRED);
      assertThat(account.deviceResponseLimit()).isEqualTo(100);
      assertThat(account.config("api_url")).map(FakeConfig::value).hasValue("https://example.com");
      assertThat(account.secret("root_ca")).map(FakeSecret::value).hasValue("-----BEGIN");
      assertThat(account.publicKeys())
          .singleElement()
          .satisfies(
              key -> {
                assertThat(key.sid()).isEqualTo(CR);
                assertThat(key.friendlyName()).hasValue("build server");
              });
      assertThat(server.accounts()).hasSize(2);
    }
  }

  @Test
  void seedsAppsAndDevices() {
    try (MicrovisorServer server = start(Seed.parse("whole.yaml", WHOLE))) {
      FakeAccount account = server.account();
      FakeApp app = account.app("sensor-firmware").orElseThrow();
      FakeDevice first = account.device("thermostat-1").orElseThrow();

      assertThat(app.sid()).isEqualTo(KA);
      assertThat(app.hash()).isEqualTo("sha256:abc");
      assertThat(app.manifest()).asString().isEqualTo("hello");
      assertThat(account.app("old-firmware")).isPresent();
      assertThat(first.sid()).isEqualTo(UV);
      assertThat(first.loggingUntil()).hasValue(Instant.parse("2999-01-02T00:00:00Z"));
      assertThat(first.config("broker-host")).map(FakeConfig::value).hasValue("mqtt.example.com");
      assertThat(first.secret("wifi_password")).map(FakeSecret::value).hasValue("hunter2!");
      assertThat(account.devices())
          .extracting(device -> device.app().updateStatus())
          .containsExactly(UpdateStatus.UP_TO_DATE, UpdateStatus.PENDING, UpdateStatus.ERROR);
    }
  }

  @Test
  void keepsScalarsAsWritten() {
    List<String> written =
        List.of("1.10", "no", "42", "0x1F", "2026-01-01", "true", "=", "\"null\"", "'~'", "a b");
    String configs =
        IntStream.range(0, written.size())
            .mapToObj(i -> "k" + i + ": " + written.get(i))
            .collect(joining("\n      "));
    try (MicrovisorServer server =
        start(Seed.parse("s.yaml", "accounts:\n  - configs:\n      " + configs))) {
      assertThat(server.account().configs())
          .extracting(FakeConfig::value)
          .containsExactly(
              "1.10", "no", "42", "0x1F", "2026-01-01", "true", "=", "null", "~", "a b");
    }
  }

  @Test
  void readsJson() {
    String json =
        "{\"accounts\":[{\"devices\":[{\"uniqueName\":\"t\\u00e9-\\ud83d\\ude00\\/\",\n"
            + "\t\t\"configs\":\t{\"a\":\"b\\n\"}}]}]}";
    try (MicrovisorServer server = start(Seed.parse("s.json", json))) {
      FakeDevice device = server.account().device("t\u00e9-\uD83D\uDE00/").orElseThrow();
      assertThat(device.config("a")).map(FakeConfig::value).hasValue("b\n");
    }
  }

  @Test
  void firstAccountOfTheFirstSeedIsTheServersAccount() {
    Seed empty = Seed.parse("empty.yaml", "accounts: []");
    Seed first = Seed.parse("first.yaml", "accounts: [{authToken: one}, {authToken: two}]");
    Seed second = Seed.parse("second.yaml", "accounts: [{authToken: three}]");
    try (MicrovisorServer server = start(empty, first, second)) {
      assertThat(server.account().authToken()).isEqualTo("one");
      assertThat(server.accounts())
          .extracting(FakeAccount::authToken)
          .containsExactly("one", "two", "three");
    }
  }

  @Test
  void accountWithGivenCredentialsPrecedesSeededAccounts() {
    Seed seed = Seed.parse("s.yaml", "accounts: [{authToken: one}]");
    try (MicrovisorServer server =
        MicrovisorServer.builder().seed(seed).account(AC, "mine").start()) {
      assertThat(server.accounts())
          .extracting(FakeAccount::authToken)
          .containsExactly("mine", "one");
    }
  }

  @Test
  void serverGeneratesItsAccountForASeedWithoutAccounts() {
    try (MicrovisorServer server = start(Seed.parse("s.yaml", ""))) {
      assertThat(server.accounts()).hasSize(1);
    }
  }

  @Test
  void subaccountCanBeDefinedInAnotherFileWithItsOwnToken() {
    Seed parent = Seed.parse("p.yaml", "accounts: [{subaccounts: [" + SUBACCOUNT + "]}]");
    Seed child = Seed.parse("c.yaml", "accounts: [{sid: " + SUBACCOUNT + ", authToken: own}]");
    try (MicrovisorServer server = start(parent, child)) {
      assertThat(server.account().subaccounts())
          .extracting(FakeAccount::authToken)
          .containsExactly("own");
    }
  }

  @Test
  void rejectsTwoSeedsWithTheSameSid() {
    Seed one = Seed.parse("one.yaml", "accounts: [{sid: " + AC + "}]");
    Seed two = Seed.parse("two.yaml", "accounts:\n  - authToken: t\n    sid: " + AC);

    assertThatThrownBy(() -> start(one, two))
        .isInstanceOf(SeedException.class)
        .hasMessage(
            "two.yaml:3:10: an account with SID " + AC + " already exists; use a different SID");
  }

  @Test
  void templateCreatesAnyNumberOfAccounts() {
    Seed template = Seed.parse("whole.yaml", WHOLE);
    try (MicrovisorServer server = MicrovisorServer.start()) {
      FakeAccount one = server.addAccount(template);
      FakeAccount two = server.addAccount(template);

      assertThat(List.of(AC, one.sid())).doesNotContain(two.sid());
      assertThat(List.of("fake-auth-token", one.authToken())).doesNotContain(two.authToken());
      assertThat(two.apiKeys()).doesNotContainAnyElementsOf(one.apiKeys()).hasSize(1);
      assertThat(two.apiKeys()).extracting(FakeApiKey::secret).doesNotContain("fake-key-secret");
      assertThat(two.subaccounts()).doesNotContainAnyElementsOf(one.subaccounts()).hasSize(1);
      assertThat(two.device(UV).orElseThrow().app().updateStatus())
          .isEqualTo(UpdateStatus.UP_TO_DATE);
      assertThat(two.app(KA)).isPresent();
      assertThat(two.publicKey(CR)).isPresent();
    }
  }

  @Test
  void rejectsATemplateWithoutExactlyOneAccount() {
    try (MicrovisorServer server = MicrovisorServer.start()) {
      assertThatThrownBy(() -> server.addAccount(Seed.parse("two.yaml", "accounts: [{}, {}]")))
          .isInstanceOf(SeedException.class)
          .hasMessage(
              "two.yaml: the seed has 2 accounts, but exactly one is required here; keep one, or"
                  + " start a MicrovisorServer with a seed that has several");
      assertThatThrownBy(() -> server.addAccount(Seed.parse("none.yaml", "")))
          .isInstanceOf(SeedException.class)
          .hasMessage(
              "none.yaml: the seed has no account, but exactly one is required here; add an account"
                  + " to it");
    }
  }

  @Test
  void invalidTemplateAddsNoAccount() {
    Seed wrong =
        Seed.parse("s.yaml", "accounts: [{subaccounts: [" + AC + "], devices: [{sid: x}]}]");
    try (MicrovisorServer server = MicrovisorServer.start()) {
      assertThatThrownBy(() -> server.addAccount(wrong)).isInstanceOf(SeedException.class);

      assertThat(server.accounts()).containsExactly(server.account());
    }
  }

  static Stream<Arguments> errors() {
    String exists = " already exists; use a different SID";
    return Stream.of(
        Arguments.of(
            "sid: AC12",
            "2:11: '...' is not the SID of an account; use AC followed by 32 hex digits"),
        Arguments.of("authToken: ''", "2:5: the auth token of account"),
        Arguments.of(
            "devices: [{sid: KA1}]",
            "2:22: a value of 3 characters is not the SID of a device; use UV followed by 32 hex digits"),
        Arguments.of(
            "devices: [{sid: UV}, {uniqueName: a}, {uniqueName: a}]".replace("UV}", UV + "}"),
            "2:76: a device with unique name 'a' already exists in this account; use a different name"),
        Arguments.of(
            "devices: [{uniqueName: ''}]",
            "2:16: the unique name has 0 characters; use 1 to 64 characters"),
        Arguments.of(
            "devices: [{targetApp: none}]",
            "2:28: no app of this account has the SID or unique name 'none'; add the app to this"
                + " account, or use a different one"),
        Arguments.of(
            "devices: [{updateErrorCode: 5}]",
            "2:34: the device has no target app, so an update cannot fail; add a 'targetApp'"),
        Arguments.of(
            "devices: [{updateErrorCode: 5.5}]",
            "2:34: the value is not a whole number; write a number such as 5, or 0 for no error"),
        Arguments.of(
            "devices: [{updateErrorCode: \u0663}]",
            "2:34: the value is not a whole number; write a number such as 5, or 0 for no error"),
        Arguments.of(
            "devices: [{loggingUntil: tomorrow}]",
            "2:31: the value is not an instant; write one such as 2026-01-02T00:00:00Z"),
        Arguments.of(
            "devices: [{secrets: {k: ''}}]",
            "2:27: the value of a secret has 0 characters; use 1 to 4096 characters"),
        Arguments.of(
            "allowUpdates: yes", "2:20: the value is neither true nor false; write true or false"),
        Arguments.of(
            "clientValidation: hunter2",
            "2:24: the value is not a setting of client validation; write off, optional or required"),
        Arguments.of(
            "apps: [{manifest: 'hunter2!'}]",
            "2:24: the manifest is not base64; write the output of 'base64 FILE', or leave it out"),
        Arguments.of(
            "apps: [{hash: x}]",
            "2:13: '...' is not the hash of an app; use an algorithm, a colon and a value, such as"
                + " sha256:9f86d0"),
        Arguments.of(
            "apiKeys: [{sid: " + SK + "}, {sid: " + SK + "}]",
            "2:59: an API key with SID " + SK + exists),
        Arguments.of("apiKeys: [{secret: ''}]", "2:16: the secret of an API key is empty; use at"),
        Arguments.of(
            "subaccounts: [" + AC + "], sid: " + AC,
            "2:20: account " + AC + " cannot be a subaccount of itself; use a different SID"),
        Arguments.of(
            "devices: [{uniqueName: \"x'hunter2\"}, {uniqueName: \"x'hunter2\"}]",
            "2:43: a device with unique name '...' already exists in this account; use a different name"),
        Arguments.of("publicKeys: [{publicKey: hunter2!}]", "2:31: the public key is rejected: "),
        Arguments.of("publicKeys: [{friendlyName: x}]", "2:19: the public key is rejected: "));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void reportsAnInvalidValueWithItsPosition(String account, String message) {
    Seed seed = Seed.parse("s.yaml", "accounts:\n  - {" + account + "}");
    MicrovisorServerBuilder builder = MicrovisorServer.builder().seed(seed);

    assertThatThrownBy(builder::start)
        .isInstanceOf(SeedException.class)
        .hasMessageStartingWith("s.yaml:" + message)
        .hasMessageNotContaining("hunter2");
    assertThatThrownBy(builder::validate)
        .isInstanceOf(SeedException.class)
        .hasMessageStartingWith("s.yaml:" + message);
    if (!message.contains("of itself") && !message.contains("API key with")) {
      try (MicrovisorServer server = MicrovisorServer.start()) {
        assertThatThrownBy(() -> server.addAccount(seed)).isInstanceOf(SeedException.class);
      }
    }
  }

  @Test
  void validSeedPassesValidation() {
    MicrovisorServer.builder().seed(Seed.parse("whole.yaml", WHOLE)).validate();
  }

  @Test
  void toStringShowsNoSecret() {
    assertThat(Seed.parse("whole.yaml", WHOLE)).hasToString("Seed[whole.yaml, 1 accounts]");
  }

  private static MicrovisorServer start(Seed... seeds) {
    MicrovisorServerBuilder builder = MicrovisorServer.builder();
    Stream.of(seeds).forEach(builder::seed);
    return builder.start();
  }
}
