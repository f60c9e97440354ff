package io.github.microvisorfake.internal.seed;

import static io.github.microvisorfake.internal.text.Messages.format;

import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Looks at characters one by one, and knows where the next one stands. */
final class Characters {

  private int line = 1;
  private int column = 1;
  private char before;

  SourceLocation place() {
    return new SourceLocation(line, column);
  }

  /** Refuses characters that YAML has not. */
  void take(CharSequence text) throws SeedSyntaxException {
    for (int i = 0; i < text.length(); i++) {
      take(text.charAt(i));
    }
  }

  /** Refuses half of a surrogate pair at the end. */
  void end() throws SeedSyntaxException {
    requirePair(true);
  }

  private void take(char c) throws SeedSyntaxException {
    requirePair(!Character.isLowSurrogate(c));
    if (Character.isHighSurrogate(c)) {
      before = c;
      return;
    }
    int codePoint = Character.isLowSurrogate(c) ? Character.toCodePoint(before, c) : c;
    if (!StreamReader.isPrintable(codePoint)) {
      throw new SeedSyntaxException(
          place(), format("U+%04X is not allowed; write it as an escape in quotes", codePoint));
    }
    move(c);
    before = c;
  }

  private void requirePair(boolean pairEnds) throws SeedSyntaxException {
    if (Character.isHighSurrogate(before) == pairEnds) {
      throw new SeedSyntaxException(
          place(), "half of a surrogate pair; only whole characters are allowed");
    }
  }

  private void move(char c) {
    if (c == '\n' && before == '\r') {
      return;
    }
    boolean ends = c == '\n' || c == '\r';
    line += ends ? 1 : 0;
    column = ends ? 1 : column + 1;
  }
}
