package io.github.microvisorfake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.options.ServerOptions;
import io.github.microvisorfake.wire.RawHttpClient;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MicrovisorServerTest {

  private static final String SID = "AC0123456789abcdef0123456789ABCDEF";

  private final MicrovisorServer server = MicrovisorServer.start();

  @AfterEach
  void close() {
    server.close();
  }

  private static int status(FakeAccount account) {
    return new RawHttpClient(account).get("/v1/Configs").status();
  }

  @Test
  void startsWithOneAccountAndNoDevices() {
    assertThat(server.accounts()).containsExactly(server.account());
    assertThat(server.account().sid()).matches("AC[0-9a-f]{32}");
    assertThat(server.account().authToken()).matches("[0-9a-f]{32}");
    assertThat(server.account().devices()).isEmpty();
    assertThat(status(server.account())).isEqualTo(200);
  }

  @Test
  void uriNamesLocalhost() {
    assertThat(server.uri().toString()).matches("http://localhost:[1-9]\\d*");
    assertThat(server.account().uri()).isEqualTo(server.uri());
    assertThat(server).hasToString("MicrovisorServer[" + server.uri() + "]");
  }

  @Test
  void acceptsRequestsOfAnAddedAccount() {
    FakeAccount added = server.addAccount();

    assertThat(server.accounts()).containsExactly(server.account(), added);
    assertThat(added.sid()).isNotEqualTo(server.account().sid());
    assertThat(status(added)).isEqualTo(200);
  }

  @Test
  void addsAnAccountWithGivenCredentials() {
    FakeAccount added = server.addAccount(SID, "token with : and \u00e9");

    assertThat(added.sid()).isEqualTo(SID);
    assertThat(added.authToken()).isEqualTo("token with : and \u00e9");
    assertThat(status(added)).isEqualTo(200);
  }

  @Test
  void rejectsAnAccountSidThatExistsInAnotherLetterCase() {
    server.addAccount(SID, "token");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.addAccount("AC" + "0123456789ABCDEF".repeat(2), "other"))
        .withMessageContaining("already exists");
    assertThat(server.accounts()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'a value of 0 characters'",
    "AC, 'AC'",
    "AC123, 'AC123'",
    "UV0123456789abcdef0123456789abcdef, 'a value of 34 characters'"
  })
  void rejectsAMalformedAccountSid(String sid, String shown) {
    String named = shown.startsWith("a value") ? shown : "'" + shown + "'";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.addAccount(sid, "token"))
        .withMessage(named + " is not the SID of an account; use AC followed by 32 hex digits");
  }

  @Test
  void doesNotQuoteASecretThatIsPassedAsASid() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.addAccount("hunter2!", SID))
        .withMessageNotContaining("hunter2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.account().addApiKey("hunter2!", "SK" + "1".repeat(32)))
        .withMessageContaining("an API key")
        .withMessageNotContaining("hunter2");
  }

  @Test
  void rejectsAnEmptyAuthToken() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.addAccount(SID, ""))
        .withMessageContaining("the auth token of account " + SID + " is empty");
  }

  @Test
  void removedAccountIsUnauthorizedButStaysReadable() {
    FakeAccount removed = server.addAccount();
    removed.addConfig("k", "v");
    server.removeAccount(removed);
    server.removeAccount(removed);

    assertThat(status(removed)).isEqualTo(401);
    assertThat(server.accounts()).containsExactly(server.account());
    assertThat(removed.config("k")).isPresent();
  }

  @Test
  void sidOfARemovedAccountCanBeReused() {
    server.removeAccount(server.addAccount(SID, "first"));
    FakeAccount second = server.addAccount(SID, "second");

    assertThat(status(second)).isEqualTo(200);
    assertThat(second.requests()).hasSize(1);
  }

  @Test
  void rejectsTheRemovalOfTheFirstAccount() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.removeAccount(server.account()))
        .withMessageContaining("first account, which cannot be removed");
    assertThat(status(server.account())).isEqualTo(200);
  }

  @Test
  void rejectsTheRemovalOfAnotherServersAccount() {
    FakeAccount own = server.addAccount(SID, "token");
    try (MicrovisorServer other = MicrovisorServer.start()) {
      FakeAccount foreign = other.addAccount(SID, "token");

      assertThatIllegalArgumentException()
          .isThrownBy(() -> server.removeAccount(foreign))
          .withMessageContaining("belongs to another server, at " + other.uri());
    }

    assertThat(server.accounts()).contains(own);
    assertThat(status(own)).isEqualTo(200);
  }

  @Test
  void returnedListsAreUnmodifiableSnapshots() {
    FakeAccount account = server.account();
    FakeDevice device = account.addDevice();
    List<List<?>> lists =
        List.of(
            server.accounts(),
            account.devices(),
            account.configs(),
            account.secrets(),
            account.requests(),
            device.configs(),
            device.secrets());
    account.addConfig("k", "v");
    device.addSecret("k", "v");

    assertThat(lists).allSatisfy(list -> assertThat(list).isUnmodifiable());
    assertThat(account.configs()).hasSize(1);
    assertThat(lists.get(2)).isEmpty();
    assertThat(lists.get(6)).isEmpty();
  }

  @Test
  void toStringShowsNoSecret() {
    FakeAccount account = server.addAccount(SID, "hunter2-token");
    FakeDevice device = account.addDevice("thermostat-1");
    List<Object> shown =
        List.of(
            server,
            account,
            device,
            account.addSecret("k", "hunter2"),
            account.secrets(),
            device.addSecret("k", "hunter2"),
            device.secrets(),
            account.account());

    assertThat(shown).noneSatisfy(object -> assertThat(object.toString()).contains("hunter2"));
    assertThat(account).hasToString("FakeAccount[" + SID + "]");
    assertThat(device).hasToString("FakeDevice[thermostat-1, " + device.sid() + "]");
    assertThat(account.secret("k").orElseThrow().toString()).contains("value=(redacted)");
  }

  @ParameterizedTest
  @CsvSource({"-1", "65536", "-2147483648", "2147483647"})
  void rejectsAPortOutOfRange(int number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerOptions.builder().port(number))
        .withMessage("port %d is out of range; choose 1 to 65535, or 0 for any free port", number);
  }

  @Test
  void startsWithGivenCredentials() {
    try (MicrovisorServer own = MicrovisorServer.builder().account(SID, "token").start()) {
      assertThat(own.account().sid()).isEqualTo(SID);
      assertThat(status(own.account())).isEqualTo(200);
    }
  }

  @Test
  void builderStartsSeveralServers() {
    MicrovisorServerBuilder builder = MicrovisorServer.builder().account(SID, "token");
    try (MicrovisorServer first = builder.start();
        MicrovisorServer second = builder.start()) {
      first.account().addConfig("k", "v");

      assertThat(first.uri()).isNotEqualTo(second.uri());
      assertThat(second.account().configs()).isEmpty();
    }
  }

  @Test
  void accountsInheritWhetherTheServerAllowsUpdates() {
    try (MicrovisorServer own =
        MicrovisorServer.start(ServerOptions.builder().allowUpdates(true).build())) {
      assertThat(own.account().allowsUpdates()).isTrue();
      own.account().setAllowUpdates(false);
      assertThat(own.account().allowsUpdates()).isFalse();
      assertThat(own.addAccount().allowsUpdates()).isTrue();
    }
  }

  @Test
  void acceptsNoConnectionsOnOtherAddresses() throws IOException {
    List<InetAddress> others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress() && address instanceof Inet4Address)
            .toList();
    for (InetAddress other : others) {
      assertThatThrownBy(() -> new Socket(other, server.uri().getPort()).close())
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void sharedViewShowsTheSameServerAndCannotBeClosed() {
    MicrovisorServer shared = server.shared();

    assertThat(shared.accounts()).isEqualTo(server.accounts());
    assertThatThrownBy(shared::close)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "this view of "
                + server
                + " cannot close the server; the code that started the server closes it (for a server of"
                + " your own call MicrovisorServer.start())");
    assertThat(shared.addAccount().uri()).isEqualTo(server.uri());
    assertThat(server.accounts()).hasSize(2);
  }

  @Test
  void deviceReturnsItsAccount() {
    FakeAccount account = server.addAccount();

    assertThat(account.addDevice().account()).isEqualTo(account);
  }
}
