package io.github.microvisorfake.assertj;

import static io.github.microvisorfake.assertj.FailureMessages.firstLines;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.error.AssertionErrorCreator;
import org.jspecify.annotations.Nullable;

/** Base class of this package's assertions; formats failure messages and descriptions. */
abstract class AbstractFakeAssert<SELF extends AbstractFakeAssert<SELF, ACTUAL>, ACTUAL>
    extends AbstractObjectAssert<SELF, ACTUAL> {

  private static final int MAX_SHOWN = 20;

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
   * Returns an error that compares two texts. An IDE can show them side by side if opentest4j is on
   * the class path.
   *
   * @param expectation the text before the expected text, such as "to have hash"
   * @param expected the expected text
   * @param value the actual text, which a message may show; empty if there is none
   */
  AssertionError different(String expectation, String expected, Optional<String> value) {
    if (value.isEmpty()) {
      return mismatch(expectation, expected, "but it has none");
    }
    String text = value.get();
    AssertionError error =
        mismatch(
            expectation,
            expected,
            "but it was:\n  "
                + VisibleText.quoted(text)
                + "\n"
                + VisibleText.firstDifference(expected, text));
    return comparable(error, text, expected);
  }

  /** Returns an error that compares two numbers, as {@link #different} does for texts. */
  AssertionError differentNumber(String expectation, int expected, int value) {
    return comparable(mismatch(expectation, expected, "but it was:\n  " + value), value, expected);
  }

  /** AssertJ's failureWithActualExpected is not used because it replaces %n in the values. */
  private AssertionError comparable(AssertionError error, Object value, Object expected) {
    AssertionError comparable =
        new AssertionErrorCreator()
            .assertionError(error.getMessage(), value, expected, info.representation());
    comparable.setStackTrace(error.getStackTrace());
    return comparable;
  }

  /** Returns an error for a missing device, app or key, with the existing ones. */
  AssertionError missing(String noun, String name, List<?> existing, Stream<String> existingNames) {
    return mismatch(
        "to have " + noun,
        name,
        existing.isEmpty()
            ? "but it has none"
            : "but it has:\n"
                + firstLines(existing, MAX_SHOWN)
                + SimilarNames.didYouMean(name, existingNames));
  }

  /** Returns an error for a device, app or key that exists. */
  AssertionError unwanted(String noun, String name, List<?> existing) {
    return mismatch("to have no " + noun, name, "but it has:\n" + firstLines(existing, MAX_SHOWN));
  }

  /** Returns an error for a change that was not after the expected time. */
  AssertionError notAfter(String verb, Instant expected, Instant changed) {
    String note =
        expected.equals(changed)
            ? "\nthe times are equal: a stopped clock gives changes the same time until the test calls account.clock().advance(...)"
            : "";
    return mismatch(
        "to have been " + verb + " after",
        expected,
        "but it was " + verb + " at:\n  " + changed + note);
  }

  /** Returns an error for a change that is older than expected by the account's clock. */
  AssertionError notWithin(String verb, Duration longest, Instant changed, Duration age) {
    return mismatch(
        "to have been " + verb + " within:\n  " + DurationText.of(longest),
        "but it was "
            + verb
            + " at:\n  "
            + changed
            + "\n"
            + DurationText.of(age)
            + " before the account's time:\n  "
            + changed.plus(age));
  }

  /**
   * Checks the longest age that an assertion allows.
   *
   * @throws IllegalArgumentException if the duration is negative
   */
  static void requireAge(Duration longest) {
    requireArgument(longest, "longest");
    if (longest.isNegative()) {
      throw new IllegalArgumentException(
          "the age "
              + longest
              + " is negative; use the longest allowed age, such as Duration.ofDays(90)");
    }
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

  private static String quoted(@Nullable Object value) {
    return value instanceof String text
        ? VisibleText.quoted(text)
        : VisibleText.of(String.valueOf(value));
  }

  /** Describes assertions on a part of {@code actual}; a description of the whole comes first. */
  <A extends AbstractAssert<A, ?>> A describePart(A assertion, String name) {
    String description = descriptionText();
    String part = VisibleText.of(name) + " of " + actual;
    // The text is an argument because it may contain a percent sign.
    return assertion.as("%s", description.isEmpty() ? part : description + ": " + part);
  }

  /** Copies the description of these assertions to other assertions. */
  <A extends AbstractAssert<A, ?>> A describeSame(A assertion) {
    String description = descriptionText();
    return description.isEmpty() ? assertion : assertion.as("%s", description);
  }
}
