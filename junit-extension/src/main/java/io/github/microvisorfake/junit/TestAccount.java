package io.github.microvisorfake.junit;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** The account of one test. The server forgets it when the test is over. */
final class TestAccount implements CloseableResource, AutoCloseable {

  private final MicrovisorServer server;
  private final FakeAccount account;

  TestAccount(MicrovisorServer server) {
    this.server = server;
    this.account = server.addAccount();
  }

  FakeAccount account() {
    return account;
  }

  @Override
  public void close() {
    server.removeAccount(account);
  }
}
