package io.github.microvisorfake.junit;

import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.options.ServerOptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * A server of a test run, kept in the root store under its options. JUnit closes it with the run:
 * up to 5.12 as a {@link CloseableResource}, from 5.13 on as an {@link AutoCloseable}.
 */
final class SharedServer implements CloseableResource, AutoCloseable {

  private final MicrovisorServer server;
  private final MicrovisorServer shared;

  private SharedServer(MicrovisorServer server) {
    this.server = server;
    this.shared = server.shared();
  }

  /** The one server for these options, as tests may have it: they cannot close it. */
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
