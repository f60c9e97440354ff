package io.github.microvisorfake.internal.seed;

import static io.github.microvisorfake.internal.text.Messages.format;

import org.snakeyaml.engine.v2.scanner.StreamReader;

/** A JSON text that is written from its beginning to its end, with one property or item a line. */
final class JsonText {

  private static final String INDENT = "  ";

  /** The first character after those that JSON or a terminal treats as control characters. */
  private static final int FIRST_PRINTABLE = 0xA0;

  private final StringBuilder text = new StringBuilder();
  private int depth;
  private boolean isEmpty = true;

  /** Begins an object or a list. */
  JsonText begin(char bracket) {
    text.append(bracket);
    depth++;
    isEmpty = true;
    return this;
  }

  /** Ends an object or a list. */
  JsonText end(char bracket) {
    depth--;
    if (!isEmpty) {
      newLine();
    }
    text.append(bracket);
    isEmpty = false;
    return this;
  }

  /** Begins an item of a list. */
  JsonText item() {
    if (!isEmpty) {
      text.append(',');
    }
    isEmpty = false;
    newLine();
    return this;
  }

  /** Begins a property of an object. */
  JsonText name(String name) {
    item().text(name);
    text.append(": ");
    return this;
  }

  /** Writes a text as a value. */
  JsonText text(String value) {
    text.append('"');
    value.codePoints().forEach(this::append);
    text.append('"');
    return this;
  }

  /** Writes a number, true or false. */
  JsonText literal(String value) {
    text.append(value);
    return this;
  }

  /** Returns the whole text with a line break at its end. */
  String end() {
    return text.append('\n').toString();
  }

  private void newLine() {
    text.append('\n').append(INDENT.repeat(depth));
  }

  private void append(int codePoint) {
    switch (codePoint) {
      case '"', '\\' -> text.append('\\').appendCodePoint(codePoint);
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      default -> appendReadable(codePoint);
    }
  }

  private void appendReadable(int codePoint) {
    if (isReadable(codePoint)) {
      text.appendCodePoint(codePoint);
    } else {
      text.append(format("\\u%04x", codePoint));
    }
  }

  private static boolean isReadable(int codePoint) {
    boolean control = codePoint < ' ' || (codePoint > '~' && codePoint < FIRST_PRINTABLE);
    boolean separator = codePoint == '\u2028' || codePoint == '\u2029' || codePoint == '\uFEFF';
    return !control && !separator && StreamReader.isPrintable(codePoint);
  }
}
