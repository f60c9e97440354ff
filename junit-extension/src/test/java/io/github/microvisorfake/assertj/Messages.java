package io.github.microvisorfake.assertj;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What failed assertions say. */
final class Messages {

  private Messages() {}

  /**
   * Runs an assertion that has to fail.
   *
   * @param message without the line break that each begins with
   */
  static void assertFails(ThrowingCallable assertion, String message) {
    assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage("\n" + message);
  }

  /** Runs an assertion that has to fail, on a part, which the message begins with. */
  static void assertFails(ThrowingCallable assertion, String part, String message) {
    assertThatThrownBy(assertion)
        .isInstanceOf(AssertionError.class)
        .hasMessage("[" + part + "] \n" + message);
  }
}
