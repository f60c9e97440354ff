package io.github.microvisorfake;

import io.github.microvisorfake.internal.api.Rules;
import io.github.microvisorfake.internal.store.Sid;

/** Checks of unique names that Java code hands in. */
final class UniqueNames {

  private UniqueNames() {}

  static void require(Sid.Kind kind, String name) {
    int length = Rules.length(name);
    if (length < 1 || length > Rules.MAX_UNIQUE_NAME) {
      throw new IllegalArgumentException(
          "unique name '%s' has %d characters; 1 to %d are allowed"
              .formatted(name, length, Rules.MAX_UNIQUE_NAME));
    }
    if (kind.matches(name)) {
      throw new IllegalArgumentException(
          "unique name '%s' has the form of a SID, and so would never be found; choose another, or give SID and name"
              .formatted(name));
    }
    Texts.requireEncodable("a unique name", name);
  }
}
