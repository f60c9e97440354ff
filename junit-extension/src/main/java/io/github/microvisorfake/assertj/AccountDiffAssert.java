package io.github.microvisorfake.assertj;

import static io.github.microvisorfake.assertj.FailureMessages.firstLines;

import io.github.microvisorfake.snapshot.AccountDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Assertions on an {@link AccountDiff}. */
public final class AccountDiffAssert extends AbstractFakeAssert<AccountDiffAssert, AccountDiff> {

  private static final int MAX_LINES = 100;

  AccountDiffAssert(@Nullable AccountDiff actual) {
    super(actual, AccountDiffAssert.class);
  }

  /**
   * Verifies that nothing has changed.
   *
   * <pre>{@code
   * AccountSnapshot before = account.snapshot();
   * // the code under test runs for the second time
   *
   * assertThat(before.diff(account.snapshot())).isEmpty(); // passes if it is idempotent
   * }</pre>
   *
   * @throws AssertionError if there is a difference
   */
  public AccountDiffAssert isEmpty() {
    isNotNull();
    if (!actual.isEmpty()) {
      throw mismatch("to be empty", "but it is not");
    }
    return this;
  }

  /**
   * Verifies that the diff has these changes and no others, in any order.
   *
   * <pre>{@code
   * device.addSecret("wifi_password", "hunter2!");
   *
   * assertThat(diff).hasOnlyChanges("+ device thermostat-1 secret wifi_password"); // passes
   * assertThat(diff).hasOnlyChanges("+ device thermostat-1 secret root_ca"); // fails
   * }</pre>
   *
   * @param changes the lines of the diff, at least one; see {@link AccountDiff}
   * @throws IllegalArgumentException if there are no changes; use {@link #isEmpty()}
   * @throws AssertionError if a change is missing, or if there are others
   */
  public AccountDiffAssert hasOnlyChanges(String... changes) {
    List<String> expected = required(changes);
    isNotNull();
    List<String> missing = without(expected, actual.changes());
    List<String> others = without(actual.changes(), expected);
    if (!missing.isEmpty() || !others.isEmpty()) {
      throw mismatch(
          "to have only the changes:\n" + firstLines(expected, MAX_LINES),
          Stream.of(
                  part("but these are missing:", missing),
                  part("but these were not expected:", others))
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining("\n")));
    }
    return this;
  }

  /**
   * Verifies that the diff has these changes; it can have others.
   *
   * <pre>{@code
   * assertThat(diff).hasChanges("> device thermostat-1 config broker-host -> broker_host");
   * }</pre>
   *
   * @param changes the lines of the diff, at least one; see {@link AccountDiff}
   * @throws IllegalArgumentException if there are no changes; use {@link #isEmpty()}
   * @throws AssertionError if a change is missing
   */
  public AccountDiffAssert hasChanges(String... changes) {
    List<String> expected = required(changes);
    isNotNull();
    List<String> missing = without(expected, actual.changes());
    if (!missing.isEmpty()) {
      throw mismatch(
          "to have the changes:\n" + firstLines(expected, MAX_LINES),
          part("but these are missing:", missing));
    }
    return this;
  }

  private static List<String> required(String... changes) {
    Objects.requireNonNull(changes, "changes must not be null");
    if (changes.length == 0) {
      throw new IllegalArgumentException(
          "no changes were given; use isEmpty() to verify that nothing has changed");
    }
    return List.of(changes);
  }

  /** Removes each line once for each time that it is expected. */
  private static List<String> without(List<String> lines, List<String> removed) {
    List<String> rest = new ArrayList<>(lines);
    removed.forEach(rest::remove);
    return rest;
  }

  private static String part(String heading, List<String> lines) {
    return lines.isEmpty() ? "" : heading + "\n" + firstLines(lines, MAX_LINES);
  }
}
