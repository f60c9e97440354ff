package io.github.microvisorfake.junit;

import io.github.microvisorfake.MicrovisorServer;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * The server of a test run, kept in the root store. JUnit closes it with the run: up to 5.12 as a
 * {@link CloseableResource}, from 5.13 on as an {@link AutoCloseable}.
 */
final class RunServer implements CloseableResource, AutoCloseable {

  private final MicrovisorServer server = MicrovisorServer.start();

  MicrovisorServer server() {
    return server;
  }

  @Override
  public void close() {
    server.close();
  }
}
