package io.github.microvisorfake.junit;

import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.options.ServerOptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * A server in the root store, with its options as the key. JUnit closes it at the end of the test
 * run: up to 5.12 as a {@link CloseableResource}, from 5.13 on as an {@link AutoCloseable}.
 */
final class SharedServer implements CloseableResource, AutoCloseable {

  private final MicrovisorServer server;
  private final MicrovisorServer shared;

  private SharedServer(MicrovisorServer server) {
    this.server = server;
    this.shared = server.shared();
  }

  /** Returns a view, whose {@code close()} throws, of the server with the given options. */
  static MicrovisorServer of(ExtensionContext context, ServerOptions options) {
    return Contexts.getOrCreate(
            context.getRoot(),
            options,
            SharedServer.class,
            () -> new SharedServer(MicrovisorServer.start(options)))
        .shared;
  }

  @Override
  public void close() {
    server.close();
  }
}
