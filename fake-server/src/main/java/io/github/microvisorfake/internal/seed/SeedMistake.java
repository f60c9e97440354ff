package io.github.microvisorfake.internal.seed;

/**
 * Thrown for a seed file that is wrong. The message says what is, and the remedy; no value is
 * quoted.
 */
public final class SeedMistake extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Place place;

  public SeedMistake(Place place, String message) {
    super(message);
    this.place = place;
  }

  /** Where the mistake is. */
  public Place place() {
    return place;
  }
}
