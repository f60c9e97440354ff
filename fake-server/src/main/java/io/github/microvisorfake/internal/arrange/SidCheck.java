package io.github.microvisorfake.internal.arrange;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.store.SidType;
import io.github.microvisorfake.internal.text.QuotedValue;

/** Checks the SIDs of new resources. */
final class SidCheck {

  private SidCheck() {}

  /**
   * Checks that a text has the format of a SID.
   *
   * @throws IllegalArgumentException if it has a different format
   */
  static void require(SidType kind, String sid) {
    if (!kind.matches(sid)) {
      throw new IllegalArgumentException(
          format(
              "%s is not the SID of %s; use %s followed by 32 hex digits",
              shown(kind, sid), kind.nounWithArticle(), kind.prefix()));
    }
  }

  /**
   * Quotes only short text with the right prefix: SIDs are often passed with a secret, and may be
   * swapped.
   */
  private static String shown(SidType kind, String text) {
    return text.startsWith(kind.prefix()) ? QuotedValue.of(text) : QuotedValue.ofLength(text);
  }
}
