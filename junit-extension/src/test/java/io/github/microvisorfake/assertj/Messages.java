package io.github.microvisorfake.assertj;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Verifies the messages of failing assertions. */
final class Messages {

  private Messages() {}

  /**
   * Verifies that an assertion fails with a message.
   *
   * @param message the message without the line break at its start
   */
  static void assertFails(ThrowingCallable assertion, String message) {
    assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage("\n" + message);
  }

  /** Verifies that an assertion with a description fails with a message. */
  static void assertFails(ThrowingCallable assertion, String description, String message) {
    assertThatThrownBy(assertion)
        .isInstanceOf(AssertionError.class)
        .hasMessage("[" + description + "] \n" + message);
  }
}
