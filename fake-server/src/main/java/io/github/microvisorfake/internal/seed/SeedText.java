package io.github.microvisorfake.internal.seed;

/**
 * A value as the file has it.
 *
 * @param text as written, without quotes and escapes
 */
public record SeedText(String text, SourceLocation place) implements SeedValue {

  /** Where it is, and not what: it may be a secret. */
  @Override
  public String toString() {
    return "SeedText[" + place + "]";
  }
}
