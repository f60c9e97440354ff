package io.github.microvisorfake.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.microvisorfake.FakeApiKey;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.Seed;
import io.github.microvisorfake.SeedException;
import io.github.microvisorfake.snapshot.AccountSnapshot;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No snapshot, diff or seed shows a secret, except a seed with secrets. */
class SecretsInContentTest extends AbstractServerTest {

  private static final String CANARY = "Kj7#qpZ2&w+M/9x \"Tr%4v";

  private AccountSnapshot fill() {
    FakeDevice device = account.addDevice("thermostat-1");
    AccountSnapshot empty = account.snapshot();
    device.addSecret("wifi_password", CANARY);
    account.addSecret("root_ca", CANARY);
    account.addApiKey();
    return empty;
  }

  private List<String> secrets() {
    return Stream.concat(
            Stream.of(CANARY, account.authToken()),
            account.apiKeys().stream().map(FakeApiKey::secret))
        .toList();
  }

  /**
   * Snapshots and diffs that added, renamed, changed and removed the secrets, in both directions.
   */
  private Stream<Object> texts() {
    AccountSnapshot empty = fill();
    AccountSnapshot full = account.snapshot();
    FakeDevice device = account.devices().get(0);
    device.removeSecret("wifi_password");
    device.addSecret("wifi-password", CANARY);
    account.removeSecret("root_ca");
    account.addSecret("root_ca", "another " + CANARY);
    AccountSnapshot renamed = account.snapshot();
    return Stream.of(
        full,
        empty.diff(full),
        full.diff(empty),
        full.diff(renamed),
        full.diff(renamed).changes(),
        renamed.diff(full),
        account.toSeed(),
        account.toSeed().toJson(),
        account.toSeedWithSecrets(),
        catchThrowable(() -> server.addAccount(account.toSeed())),
        catchThrowable(() -> server.addAccount(Seed.parse("copy", account.toSeed().toJson()))));
  }

  @Test
  void nothingShowsASecretUnlessItIsRevealed() {
    List<String> texts = texts().map(String::valueOf).toList();

    assertThat(texts).hasSize(11).allSatisfy(text -> assertThat(text).isNotEqualTo("null"));
    for (String secret : secrets()) {
      LeakDetector leaks = new LeakDetector(secret);
      assertThat(texts).allSatisfy(text -> assertThat(leaks.findIn(text)).as(text).isEmpty());
      assertThat(leaks.findIn(account.toSeedWithSecrets().toJson())).isNotEmpty();
    }
  }

  @Test
  void aSeedWithSecretsMakesTheSameAccount() {
    fill();
    account.addSubaccount();
    Seed seed = Seed.parse("copy", account.toSeedWithSecrets().toJson());

    try (MicrovisorServer other = MicrovisorServer.builder().seed(seed).start()) {
      assertThat(other.account().sid()).isEqualTo(account.sid());
      assertThat(account.snapshot().diff(other.account().snapshot())).hasToString("no changes");
      assertThat(seed.toJson()).isEqualTo(other.account().toSeedWithSecrets().toJson());
    }
  }

  @Test
  void aSeedWithFingerprintsCanBeReadButNotAdded() {
    fill();
    String json = account.toSeed().toJson();
    Seed seed = Seed.parse("copy.json", json);

    assertThat(seed.toJson()).isEqualTo(json);
    assertThatThrownBy(() -> server.addAccount(seed))
        .isInstanceOf(SeedException.class)
        .hasMessageContaining("this is the fingerprint of a secret, not its value; write the value")
        .hasMessageMatching("copy\\.json:\\d\\d:\\d+: .*");
  }

  @Test
  void aSeedWithoutSecretsCanBeAdded() {
    account.addDevice("thermostat-1").addConfig("k", "v");

    assertThat(server.addAccount(account.toSeed()).device("thermostat-1").orElseThrow().config("k"))
        .isPresent();
  }
}
