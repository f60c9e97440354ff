package io.github.microvisorfake.internal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartupMessageTest {

  private static final String SID = "AC0123456789abcdef0123456789abcdef";

  @Test
  void readyLineEscapesOnlyControlCharacters() {
    assertThat(lines("p\u00e4ss\u001b\u202e").get(0))
        .endsWith(" account=" + SID + " token=p\u00e4ss\\u001B\\u202E");
  }

  @Test
  void commandsAreAsciiWithTheEscapesOfTheirLanguages() {
    String token = "\u00e9\u001b\u007f\u2028\ud83d\ude00";
    List<String> commands = lines(token).stream().skip(1).toList();

    assertThat(commands).allMatch(line -> line.matches("[ -~]*"));
    assertThat(String.join("\n", commands))
        .contains(
            "curl -i -w '\\n' -H 'Authorization: Basic "
                + Base64.getEncoder().encodeToString((SID + ":" + token).getBytes(UTF_8))
                + "' ",
            "\", \"\\u00E9\\u001B\\u007F\\u2028\\uD83D\\uDE00\").httpClient(http)",
            "(\"" + SID + "\", \"\\u00E9\\u001B\\u007F\\u2028\\uD83D\\uDE00\"); microvisor.baseUrl",
            "Client(\"" + SID + "\", \"\\u00E9\\u001B\\u007F\\u2028\\U0001F600\").request(");
  }

  @Test
  void curlHasPlainCredentials() {
    assertThat(lines("it's 1"))
        .anyMatch(line -> line.startsWith("curl -i -w '\\n' -u '" + SID + ":it'\\''s 1' "));
  }

  @Test
  void listsTheFirstTwentyAccountsAndTheirNumber() {
    try (MicrovisorServer server = MicrovisorServer.builder().account(SID, "t").start()) {
      for (int i = 1; i < 25; i++) {
        server.addAccount("AC000000000000000000000000000000" + (i < 10 ? "0" + i : i), "t" + i);
      }

      assertThat(StartupMessage.to(server.accounts(), Optional.empty()).lines())
          .startsWith("ready " + server.uri() + " account=" + SID + " token=t")
          .contains("account=AC00000000000000000000000000000019 token=t19", "25 accounts")
          .doesNotContain("account=AC00000000000000000000000000000020 token=t20");
    }
  }

  @Test
  void namesDevicesAndApps() {
    try (MicrovisorServer server = MicrovisorServer.start()) {
      FakeAccount account = server.account();
      String sid = account.addDevice("with space").sid();
      for (int i = 1; i <= 6; i++) {
        account.addDevice("d" + i);
      }
      account.addApp("firmware");

      assertThat(StartupMessage.to(server.accounts(), Optional.empty()).lines())
          .contains("# Devices: " + sid + ", d1, d2, d3, d4 and 2 more", "# Apps: firmware");
    }
  }

  @Test
  void accountWithoutDevicesAndAppsNamesNone() {
    assertThat(lines("t")).noneMatch(line -> line.matches("# (Devices|Apps):.*"));
  }

  private static List<String> lines(String token) {
    try (MicrovisorServer server = MicrovisorServer.builder().account(SID, token).start()) {
      return StartupMessage.to(server.accounts(), Optional.empty()).lines().toList();
    }
  }
}
