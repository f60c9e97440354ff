package io.github.microvisorfake.assertj;

import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AbstractObjectAssert;
import org.jspecify.annotations.Nullable;

/** Base class of this package's assertions; formats failure messages and descriptions. */
abstract class AbstractFakeAssert<SELF extends AbstractFakeAssert<SELF, ACTUAL>, ACTUAL>
    extends AbstractObjectAssert<SELF, ACTUAL> {

  AbstractFakeAssert(@Nullable ACTUAL actual, Class<?> selfType) {
    super(actual, selfType);
  }

  /**
   * Returns an error that shows an expected value.
   *
   * @param expectation the text before the expected value, such as "to have hash"
   * @param expected the expected value
   * @param reality the text after the expected value, such as "but it was:" and the actual value
   */
  AssertionError mismatch(String expectation, @Nullable Object expected, String reality) {
    return failure(
        "%nExpecting:%n  %s%n%s:%n  %s%n%s", actual, expectation, quoted(expected), reality);
  }

  /**
   * Returns an error without an expected value.
   *
   * @param expectation the expectation, such as "to be logging"
   * @param reality the text that contradicts it, such as "but it is not"
   */
  AssertionError mismatch(String expectation, String reality) {
    return failure("%nExpecting:%n  %s%n%s%n%s", actual, expectation, reality);
  }

  /**
   * Checks that an argument is not null: with a null argument, a negative assertion would pass
   * without checking anything.
   *
   * @throws NullPointerException if the argument is null
   */
  static void requireArgument(@Nullable Object argument, String name) {
    Objects.requireNonNull(argument, () -> name + " must not be null");
  }

  /** Returns the end of a message that shows an optional actual value. */
  static String butWas(Optional<String> value) {
    return value.map(text -> "but it was:\n  \"" + text + "\"").orElse("but it has none");
  }

  /** Returns a count with its noun, in the plural unless the count is 1. */
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static @Nullable Object quoted(@Nullable Object value) {
    return value instanceof String text ? "\"" + text + "\"" : value;
  }

  /** Describes assertions on a part of {@code actual}; a description of the whole comes first. */
  <A extends AbstractAssert<A, ?>> A describePart(A assertion, String name) {
    String description = descriptionText();
    String part = name + " of " + actual;
    // The text is an argument because it may contain a percent sign.
    return assertion.as("%s", description.isEmpty() ? part : description + ": " + part);
  }
}
