package io.github.microvisorfake;

import io.github.microvisorfake.internal.store.Sid;

/** Checks of SIDs that Java code hands in. */
final class Sids {

  private Sids() {}

  static void require(Sid.Kind kind, String sid) {
    if (!kind.matches(sid)) {
      throw new IllegalArgumentException(
          "'%s' is not a SID of this kind; it has %s and 32 hex digits"
              .formatted(sid, kind.prefix()));
    }
  }
}
