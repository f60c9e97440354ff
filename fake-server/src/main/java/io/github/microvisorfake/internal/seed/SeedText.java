package io.github.microvisorfake.internal.seed;

/**
 * A text in a seed.
 *
 * @param text the text, with quotes removed and escapes decoded
 * @param location the location of the text
 */
public record SeedText(String text, SourceLocation location) implements SeedValue {

  /** Returns the location without the text, which may be a secret. */
  @Override
  public String toString() {
    return "SeedText[" + location + "]";
  }
}
