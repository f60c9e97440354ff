package io.github.microvisorfake;

import io.github.microvisorfake.internal.store.Sid;

/** Checks of SIDs that Java code hands in. */
final class Sids {

  private Sids() {}

  static void require(Sid.Kind kind, String sid) {
    if (!kind.matches(sid)) {
      throw new IllegalArgumentException(
          "%s is not the SID of %s, which has %s and 32 hex digits"
              .formatted(shown(kind, sid), kind.anOne(), kind.prefix()));
    }
  }

  /** Beside a SID there is often a secret, and the two may be swapped. */
  private static String shown(Sid.Kind kind, String text) {
    return text.startsWith(kind.prefix())
        ? "'" + text + "'"
        : "what was given, %d characters,".formatted(text.length());
  }
}
