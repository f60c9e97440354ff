package io.github.microvisorfake.internal.seed;

import static io.github.microvisorfake.internal.text.Messages.format;

import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Checks the characters of a seed and tracks their location. */
final class CharacterChecker {

  private int line = 1;
  private int column = 1;
  private char before;

  SourceLocation location() {
    return new SourceLocation(line, column);
  }

  /** Checks the next characters; rejects those that YAML does not allow. */
  void check(CharSequence text) throws SeedSyntaxException {
    for (int i = 0; i < text.length(); i++) {
      check(text.charAt(i));
    }
  }

  /** Checks the end of the text; rejects an unpaired surrogate. */
  void end() throws SeedSyntaxException {
    requirePair(true);
  }

  private void check(char c) throws SeedSyntaxException {
    requirePair(!Character.isLowSurrogate(c));
    if (Character.isHighSurrogate(c)) {
      before = c;
      return;
    }
    int codePoint = Character.isLowSurrogate(c) ? Character.toCodePoint(before, c) : c;
    if (!StreamReader.isPrintable(codePoint)) {
      throw new SeedSyntaxException(
          location(),
          format(
              "the character U+%04X is not allowed; write it as an escape sequence in double quotes",
              codePoint));
    }
    move(c);
    before = c;
  }

  private void requirePair(boolean pairEnds) throws SeedSyntaxException {
    if (Character.isHighSurrogate(before) == pairEnds) {
      throw new SeedSyntaxException(location(), "an unpaired surrogate is not allowed; remove it");
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
