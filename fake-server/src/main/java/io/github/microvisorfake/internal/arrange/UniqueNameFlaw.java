package io.github.microvisorfake.internal.arrange;

import io.github.microvisorfake.internal.store.SidType;
import java.util.Optional;

/** Why a text cannot be the unique name of a device or an app. */
public enum UniqueNameFlaw {
  EMPTY,
  TOO_LONG,
  /** Text of the form of a SID is only ever a SID, so nothing of this name would be found. */
  LIKE_SID;

  /**
   * Returns what is wrong with a unique name, if anything is.
   *
   * @param kind of what is to have the name
   */
  public static Optional<UniqueNameFlaw> of(String name, SidType kind) {
    if (LengthLimit.UNIQUE_NAME.allows(name)) {
      return kind.matches(name) ? Optional.of(LIKE_SID) : Optional.empty();
    }
    return Optional.of(name.isEmpty() ? EMPTY : TOO_LONG);
  }
}
