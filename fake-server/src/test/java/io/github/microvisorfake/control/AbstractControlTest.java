package io.github.microvisorfake.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.options.ServerOptions;
import io.github.microvisorfake.wire.RawHttpClient;
import io.github.microvisorfake.wire.ReceivedResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * Base class of tests that share one server with the control API; each test has its own account,
 * whose clock stands still.
 */
abstract class AbstractControlTest {

  static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

  static MicrovisorServer server;
  static ControlClient control;

  FakeAccount account;

  /** A client of Twilio's API. */
  RawHttpClient api;

  /** The path of the account in the control API, with a slash at the end. */
  String path;

  @BeforeAll
  static void startServer() {
    server = MicrovisorServer.start(ServerOptions.builder().console(true).build());
    control = new ControlClient(server);
  }

  @AfterAll
  static void closeServer() {
    server.close();
  }

  @BeforeEach
  void addAccount() {
    account = server.addAccount();
    account.clock().set(NOW);
    api = new RawHttpClient(account);
    path = "accounts/" + account.sid() + "/";
  }

  /** Asserts that a response is an error with parts of its message. */
  static void assertError(ReceivedResponse response, int status, String... message) {
    assertThat(response.status()).as(response.body()).isEqualTo(status);
    assertThat(response.header("Content-Type")).contains("application/json");
    assertThat(response.json().fieldNames()).toIterable().containsExactly("error");
    String error = response.json().path("error").asText();
    assertThat(List.of(message)).allSatisfy(part -> assertThat(error).contains(part));
  }

  /** Asserts that a response is a success with a body, given with single quotes. */
  static void assertBody(ReceivedResponse response, int status, String json) {
    assertThat(response.body()).isEqualTo(json.replace('\'', '"'));
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.header("Content-Type")).contains("application/json");
  }

  static void assertNoContent(ReceivedResponse response) {
    assertThat(response.body()).isEmpty();
    assertThat(response.status()).isEqualTo(204);
  }
}
