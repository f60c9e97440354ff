package io.github.microvisorfake.internal.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Parses IP addresses and the name {@code localhost} without a name lookup, which the JDK does for
 * every text that is not an address.
 */
final class AddressText {

  private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
  private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");

  /** The JDK looks up no text that begins like this and contains a colon. */
  private static final Pattern MAYBE_IPV6 =
      Pattern.compile("(?=[^%]*:)[0-9a-fA-F:][0-9a-fA-F:.]*(?:%[A-Za-z0-9_.-]+)?");

  private AddressText() {}

  /**
   * Parses an address.
   *
   * @param text an IPv4 address, an IPv6 address without brackets, or {@code localhost}, which
   *     stands for 127.0.0.1
   * @throws UnknownHostException if the text is none of these
   */
  static InetAddress parse(String text) throws UnknownHostException {
    if (text.equalsIgnoreCase("localhost")) {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
    if (IPV4.matcher(text).matches() || MAYBE_IPV6.matcher(text).matches()) {
      return InetAddress.getByName(text);
    }
    throw new UnknownHostException(text);
  }
}
