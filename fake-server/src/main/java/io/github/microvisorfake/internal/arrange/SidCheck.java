package io.github.microvisorfake.internal.arrange;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.store.SidType;

/** Checks the SIDs of what is to be added. */
final class SidCheck {

  private SidCheck() {}

  /**
   * Throws unless a text has the form of a SID.
   *
   * @throws IllegalArgumentException if it is of another form
   */
  static void require(SidType kind, String sid) {
    if (!kind.matches(sid)) {
      throw new IllegalArgumentException(
          format(
              "%s is not the SID of %s, which has %s and 32 hex digits",
              shown(kind, sid), kind.nounWithArticle(), kind.prefix()));
    }
  }

  /** Beside a SID there is often a secret, and the two may be swapped. */
  private static String shown(SidType kind, String text) {
    return text.startsWith(kind.prefix())
        ? "'" + text + "'"
        : format("what was given, %d characters,", text.length());
  }
}
