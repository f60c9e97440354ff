package io.github.microvisorfake.internal.arrange;

import io.github.microvisorfake.internal.seed.InvalidSeedException;
import io.github.microvisorfake.internal.seed.SourceLocation;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Adds the location of a value in a seed to the message of the exception that rejects the value.
 */
final class SeedPositions {

  /**
   * The quoted value in a message. It is removed, because a secret may have been written in the
   * wrong location; the location identifies the value. SIDs and the words that our remedies quote
   * are kept. The pattern extends to the last quote, because a value can contain quotes.
   */
  private static final Pattern QUOTED =
      Pattern.compile("(?s)'(?!(?:[A-Z]{2}[0-9a-fA-F]{32}|apps|targetApp|base64 FILE)').*'");

  private final String seed;

  /**
   * Creates the positions of a seed.
   *
   * @param seed the name of the seed
   */
  SeedPositions(String seed) {
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
