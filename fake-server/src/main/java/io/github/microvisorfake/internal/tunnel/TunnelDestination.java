package io.github.microvisorfake.internal.tunnel;

import io.github.microvisorfake.internal.http.ConnectionMemory;
import org.xnio.StreamConnection;

/** What accepts the connections out of tunnels. */
public interface TunnelDestination {

  /** Returns whether {@link #prepare} was called. */
  boolean isReady();

  /** Prepares to accept connections, which can take some tenths of a second. */
  void prepare();

  /**
   * Accepts a connection on the I/O thread.
   *
   * @param memory counts the memory that the connection holds
   */
  void accept(StreamConnection connection, ConnectionMemory.Holder memory);
}
