package io.github.microvisorfake.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.options.ServerOptions;
import io.github.microvisorfake.wire.RawHttpClient;
import io.github.microvisorfake.wire.ReceivedResponse;
import org.junit.jupiter.api.Test;

/** In a JVM, servers have a control API only if an option asks for it. */
class ConsoleOffTest {

  private static ServerOptions on() {
    return ServerOptions.builder().console(true).build();
  }

  @Test
  void pathsAreThoseOfTheApi() {
    try (MicrovisorServer server = MicrovisorServer.start()) {
      RawHttpClient client = new RawHttpClient(server.account());

      for (String path : new String[] {"/_fake/accounts", "/_fake/health", "/_fake/", "/_fake"}) {
        ReceivedResponse response = client.get(path);
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.code()).isEqualTo(20404);
      }
      assertThat(client.send("GET / HTTP/1.1", "Accept: text/html", "").status()).isEqualTo(404);
      assertThat(server.account().requests()).hasSize(4);
    }
  }

  @Test
  void addressAndTokenDoNotExist() {
    try (MicrovisorServer server = MicrovisorServer.start()) {
      assertThatThrownBy(server::consoleUri)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "this server has no control API; start it with ServerOptions.builder().console(true)");
      assertThatThrownBy(server::controlToken).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void addressHasTheTokenAndOpensThePage() {
    try (MicrovisorServer server = MicrovisorServer.start(on())) {
      RawHttpClient client = new RawHttpClient(server.account());

      assertThat(server.consoleUri())
          .hasToString(server.uri() + "/_fake/?token=" + server.controlToken());
      assertThat(server.controlToken()).matches("[0-9a-f]{32}");
      String target = server.consoleUri().getPath() + "?" + server.consoleUri().getQuery();
      assertThat(client.send("GET " + target + " HTTP/1.1", "", "").status()).isEqualTo(303);
      assertThat(server.shared().consoleUri()).isEqualTo(server.consoleUri());
    }
  }

  @Test
  void tokenIsDifferentInEachServerEvenWithARandomSeed() {
    ServerOptions options = ServerOptions.builder().console(true).randomSeed(7).build();
    try (MicrovisorServer server = MicrovisorServer.start(options);
        MicrovisorServer other = MicrovisorServer.start(options)) {
      assertThat(server.account().sid()).isEqualTo(other.account().sid());
      assertThat(server.controlToken()).isNotEqualTo(other.controlToken());
      ControlClient client = new ControlClient(server);
      assertThat(
              new ControlClient(other).send("GET", "accounts", client.authorization(), "").status())
          .isEqualTo(401);
    }
  }
}
