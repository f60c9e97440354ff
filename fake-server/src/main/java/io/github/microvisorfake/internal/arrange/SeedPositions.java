package io.github.microvisorfake.internal.arrange;

import io.github.microvisorfake.internal.seed.InvalidSeedException;
import io.github.microvisorfake.internal.seed.SourceLocation;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Adds to the refusal of a seed's value where the value stands. */
final class SeedPositions {

  /**
   * What messages quote of a value. It is left out: the place is told, and with a slip of the hand
   * a secret stands there. SIDs stay, and the words of our own remedies. It reaches to the last
   * quote, since a value may hold some.
   */
  private static final Pattern QUOTED =
      Pattern.compile("(?s)'(?!(?:[A-Z]{2}[0-9a-fA-F]{32}|apps|targetApp|base64 FILE)').*'");

  private final String seed;

  /**
   * Positions in a seed.
   *
   * @param seed its name
   */
  SeedPositions(String seed) {
    this.seed = seed;
  }

  /**
   * Returns what an action returns that uses the value at a place.
   *
   * @throws InvalidSeedException if the action throws an {@link IllegalArgumentException}
   */
  <T> T at(SourceLocation place, Supplier<T> action) {
    try {
      return action.get();
    } catch (IllegalArgumentException refused) {
      String message = QUOTED.matcher("" + refused.getMessage()).replaceAll("'...'");
      throw new InvalidSeedException(seed, place, new IllegalArgumentException(message));
    }
  }

  /**
   * Runs an action that uses the value at a place.
   *
   * @throws InvalidSeedException if the action throws an {@link IllegalArgumentException}
   */
  void check(SourceLocation place, Runnable action) {
    at(
        place,
        () -> {
          action.run();
          return place;
        });
  }
}
