package io.github.microvisorfake.internal.arrange;

import io.github.microvisorfake.internal.store.SidType;
import java.util.Optional;

/** The reasons for which a text cannot be the unique name of a device or an app. */
public enum UniqueNameProblem {
  EMPTY,
  TOO_LONG,
  /**
   * The API treats text in the format of a SID as a SID, so a resource with this name could not be
   * looked up.
   */
  LIKE_SID;

  /**
   * Returns the problem of a unique name, or empty if the name is valid.
   *
   * @param kind the type of the resource with this name
   */
  public static Optional<UniqueNameProblem> of(String name, SidType kind) {
    if (LengthLimit.UNIQUE_NAME.allows(name)) {
      return kind.matches(name) ? Optional.of(LIKE_SID) : Optional.empty();
    }
    return Optional.of(name.isEmpty() ? EMPTY : TOO_LONG);
  }
}
