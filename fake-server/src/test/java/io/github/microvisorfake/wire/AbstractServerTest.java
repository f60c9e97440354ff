package io.github.microvisorfake.wire;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * Base class of tests that share one server; each test has its own account, whose clock stands
 * still.
 */
abstract class AbstractServerTest {

  static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

  static MicrovisorServer server;

  FakeAccount account;
  RawHttpClient client;

  @BeforeAll
  static void startServer() {
    server = MicrovisorServer.start();
  }

  @AfterAll
  static void closeServer() {
    server.close();
  }

  @BeforeEach
  void addAccount() {
    account = server.addAccount();
    account.clock().set(NOW);
    client = new RawHttpClient(account);
  }
}
