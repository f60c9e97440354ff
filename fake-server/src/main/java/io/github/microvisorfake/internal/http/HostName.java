package io.github.microvisorfake.internal.http;

import java.util.regex.Pattern;

/** Checks the host of an authority: a name, an IPv4 address or a bracketed IPv6 address. */
final class HostName {

  /** The maximum length of a host name in the DNS. */
  static final int MAX_LENGTH = 253;

  /** The format of an IPv4 address is a special case of this. */
  private static final Pattern LABELS =
      Pattern.compile("[a-zA-Z0-9_-]{1,63}(?:\\.[a-zA-Z0-9_-]{1,63})*");

  private static final Pattern HEX_GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");
  private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";
  private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");

  private static final int GROUPS = 8;
  private static final int INVALID = -1;

  private HostName() {}

  /** Returns a name without one dot at its end, which means the same host. */
  static String withoutFinalDot(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  /** Returns whether a text, of any length and without a dot at its end, is a host. */
  static boolean isValid(String text) {
    if (text.length() > MAX_LENGTH) {
      return false;
    }
    boolean bracketed = text.startsWith("[") && text.endsWith("]");
    return bracketed
        ? isIpv6(text.substring(1, text.length() - 1))
        : LABELS.matcher(text).matches();
  }

  private static boolean isIpv6(String address) {
    int gap = address.indexOf("::");
    if (gap < 0) {
      return groups(address, true) == GROUPS;
    }
    int before = groups(address.substring(0, gap), false);
    int after = groups(address.substring(gap + 2), true);
    return before != INVALID && after != INVALID && before + after < GROUPS;
  }

  /** Returns the number of 16-bit groups; an IPv4 address at the end of the whole counts as two. */
  private static int groups(String text, boolean atEnd) {
    if (text.isEmpty()) {
      return 0;
    }
    String[] parts = text.split(":", -1);
    int last = parts.length - 1;
    for (int i = 0; i < last; i++) {
      if (!HEX_GROUP.matcher(parts[i]).matches()) {
        return INVALID;
      }
    }
    if (HEX_GROUP.matcher(parts[last]).matches()) {
      return parts.length;
    }
    return atEnd && IPV4.matcher(parts[last]).matches() ? parts.length + 1 : INVALID;
  }
}
