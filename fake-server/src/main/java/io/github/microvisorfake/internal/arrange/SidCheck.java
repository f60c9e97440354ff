package io.github.microvisorfake.internal.arrange;

import io.github.microvisorfake.internal.store.Sid;

/** Checks the SIDs of what is to be added. */
final class SidCheck {

  private SidCheck() {}

  /**
   * Throws unless a text has the form of a SID.
   *
   * @throws IllegalArgumentException if it is of another form
   */
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
