package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.http.Authority;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;

/**
 * What can be chosen of a server.
 *
 * @param address to listen on; port 0 for a free one
 * @param allowUpdates whether configs and secrets can be updated, in accounts that do not say
 * @param urlBase of all URLs in answers, instead of whom the caller named
 * @param randomSeed from which identifiers repeat
 * @param clock where the clocks of accounts stand at first
 */
public record ServerOptions(
    InetSocketAddress address,
    boolean allowUpdates,
    Optional<Authority> urlBase,
    Optional<Long> randomSeed,
    Optional<Instant> clock) {

  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  /** The address to which nothing outside this machine comes. */
  public static InetAddress loopback() {
    try {
      return InetAddress.getByAddress(LOOPBACK);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }
}
