package io.github.microvisorfake.options;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The address to which a server binds by default. */
final class Loopback {

  private Loopback() {}

  /**
   * Returns 127.0.0.1. {@link InetAddress#getLoopbackAddress} is not used because it can return an
   * IPv6 address.
   */
  static InetAddress address() {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    } catch (UnknownHostException e) {
      throw new IllegalStateException("127.0.0.1 was rejected as an address", e);
    }
  }
}
