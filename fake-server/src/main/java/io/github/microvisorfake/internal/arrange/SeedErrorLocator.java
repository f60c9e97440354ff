package io.github.microvisorfake.internal.arrange;

import io.github.microvisorfake.internal.seed.InvalidSeedException;
import io.github.microvisorfake.internal.seed.SourceLocation;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Runs actions and converts their {@link IllegalArgumentException} to an {@link
 * InvalidSeedException} with the location.
 */
final class SeedErrorLocator {

  /**
   * The quoted value in a message. It is removed, because a secret may have been written in the
   * wrong field; the location identifies the value. SIDs, unique names with the form of a name and
   * the words that our remedies quote are kept. The pattern extends to the last quote, because a
   * value can contain quotes.
   */
  private static final Pattern QUOTED =
      Pattern.compile(
          "(?s)(?:(?<!unique name )'(?!(?:[A-Z]{2}[0-9a-fA-F]{32}|apps|targetApp|base64 FILE)')|"
              + "(?<=unique name )'(?![A-Za-z0-9_-]{1,40}'[^']*$)).*'");

  private final String seed;

  /**
   * Creates the locator for a seed.
   *
   * @param seed the name of the seed
   */
  SeedErrorLocator(String seed) {
    this.seed = seed;
  }

  /**
   * Returns the result of an action that uses the value at a location.
   *
   * @throws InvalidSeedException if the action throws an {@link IllegalArgumentException}
   */
  <T> T at(SourceLocation location, Supplier<T> action) {
    try {
      return action.get();
    } catch (IllegalArgumentException e) {
      String message = QUOTED.matcher("" + e.getMessage()).replaceAll("'...'");
      throw new InvalidSeedException(seed, location, new IllegalArgumentException(message));
    }
  }

  /**
   * Runs an action that uses the value at a location.
   *
   * @throws InvalidSeedException if the action throws an {@link IllegalArgumentException}
   */
  void check(SourceLocation location, Runnable action) {
    at(
        location,
        () -> {
          action.run();
          return location;
        });
  }
}
