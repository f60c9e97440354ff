package io.github.microvisorfake.assertj;

import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AbstractObjectAssert;
import org.jspecify.annotations.Nullable;

/** What all assertions of this package have: how a failure reads, and what a part is called. */
abstract class AbstractFakeAssert<SELF extends AbstractFakeAssert<SELF, ACTUAL>, ACTUAL>
    extends AbstractObjectAssert<SELF, ACTUAL> {

  AbstractFakeAssert(@Nullable ACTUAL actual, Class<?> selfType) {
    super(actual, selfType);
  }

  /** Such as: expecting, {@code actual}, "to have …", what was expected, "but …". */
  AssertionError unmet(String toBe, @Nullable Object expected, String butWas) {
    return failure("%nExpecting:%n  %s%n%s:%n  %s%n%s", actual, toBe, quoted(expected), butWas);
  }

  /** Such as: expecting, {@code actual}, "to be …", "but …". */
  AssertionError unmet(String toBe, String butWas) {
    return failure("%nExpecting:%n  %s%n%s%n%s", actual, toBe, butWas);
  }

  /**
   * Refuses an argument that is missing: without it an assertion might pass and say nothing.
   *
   * @throws NullPointerException if it is null
   */
  static void given(@Nullable Object argument, String name) {
    Objects.requireNonNull(argument, () -> name + " is null; say what is expected");
  }

  /** What there is in place of what was expected, for the end of a message. */
  static String butWas(Optional<String> there) {
    return there.map(it -> "but it was:\n  \"" + it + "\"").orElse("but it has none");
  }

  private static @Nullable Object quoted(@Nullable Object value) {
    return value instanceof String text ? "\"" + text + "\"" : value;
  }

  /** A part reached from here, with what the test said of the whole before it. */
  <A extends AbstractAssert<A, ?>> A part(A assertion, String name) {
    String given = descriptionText();
    String whole = name + " of " + actual;
    // Not the text itself, which may hold a percent sign.
    return assertion.as("%s", given.isEmpty() ? whole : given + ": " + whole);
  }
}
