package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.arrange.LengthLimit;
import io.github.microvisorfake.internal.arrange.UniqueNameProblem;
import io.github.microvisorfake.internal.http.ErrorResponseException;
import io.github.microvisorfake.internal.store.SidType;

/** Checks the parameter {@code UniqueName}. */
final class UniqueNames {

  private UniqueNames() {}

  /**
   * Checks the unique name of a device or an app.
   *
   * @throws ErrorResponseException if its length or its format is not allowed
   */
  static void require(String name, SidType kind) {
    UniqueNameProblem.of(name, kind)
        .ifPresent(
            problem -> {
              throw rejection(problem, name, kind);
            });
  }

  private static ErrorResponseException rejection(
      UniqueNameProblem problem, String name, SidType kind) {
    return switch (problem) {
      case EMPTY -> TwilioErrors.emptyUniqueName(kind);
      case TOO_LONG -> TwilioErrors.tooLong(Parameter.UNIQUE_NAME, LengthLimit.length(name));
      case LIKE_SID -> TwilioErrors.uniqueNameLikeSid();
    };
  }
}
