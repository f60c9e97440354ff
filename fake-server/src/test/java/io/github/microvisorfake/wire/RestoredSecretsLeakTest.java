package io.github.microvisorfake.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.leak.SecretLeak;
import io.github.microvisorfake.options.ServerOptions;
import io.github.microvisorfake.snapshot.AccountSnapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Leaks of secrets are also found after the content of an account was replaced. */
class RestoredSecretsLeakTest {

  private static final String SECRET = "correct-horse";

  private final MicrovisorServer server =
      MicrovisorServer.start(ServerOptions.builder().detectLeaks(true).build());
  private final FakeAccount account = server.account();

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void findsTheValueOfARestoredSecret() {
    FakeAccount prepared = server.addAccount();
    prepared.addDevice("thermostat-1").addSecret("wifi_password", SECRET);

    account.restore(prepared.snapshot());
    device("thermostat-1").addConfig("k", SECRET);

    assertThat(account.leakDetection().leaks())
        .extracting(SecretLeak::where)
        .containsExactly("config thermostat-1/k");
  }

  @Test
  void findsTheValueOfASecretThatWasDeletedFromARestoredDevice() {
    account.addDevice("thermostat-1");
    AccountSnapshot empty = account.snapshot();
    account.restore(empty);

    device("thermostat-1").addSecret("wifi_password", SECRET);
    device("thermostat-1").removeSecret("wifi_password");
    account.addConfig("k", SECRET);

    assertThat(account.leakDetection().leaks()).hasSize(1);
  }

  @Test
  void aDeviceOfAnotherAccountReportsToItsNewOne() {
    FakeAccount prepared = server.addAccount();
    prepared.addDevice("thermostat-1");
    account.restore(prepared.snapshot());

    device("thermostat-1").addSecret("wifi_password", SECRET);
    device("thermostat-1").removeSecret("wifi_password");
    account.addConfig("k", SECRET);
    prepared.addConfig("k", SECRET);

    assertThat(account.leakDetection().leaks()).hasSize(1);
    assertThat(prepared.leakDetection().leaks()).isEmpty();
  }

  private FakeDevice device(String name) {
    return account.device(name).orElseThrow();
  }
}
