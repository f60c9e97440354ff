package io.github.microvisorfake.internal.cli;

import io.github.microvisorfake.MicrovisorServer;
import java.net.URI;

/**
 * The address of the page and the control API.
 *
 * @param uri the address with the token, to open in a browser
 * @param token the control token
 */
record ConsoleAddress(URI uri, String token) {

  static ConsoleAddress of(MicrovisorServer server) {
    return new ConsoleAddress(server.consoleUri(), server.controlToken());
  }

  /** Does not contain the token. */
  @Override
  public String toString() {
    return "ConsoleAddress";
  }
}
