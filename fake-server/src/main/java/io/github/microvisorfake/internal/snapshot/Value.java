package io.github.microvisorfake.internal.snapshot;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.text.UnicodeEscapes;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A value of a description.
 *
 * @param text the text that is compared, which may be secret
 * @param form how the text is shown
 */
record Value(String text, Form form) {

  /** How a text is shown. */
  enum Form {
    /** As it is. */
    PLAIN,
    /** In quotes if it is not plain. */
    QUOTED,
    /** Not at all, or by its fingerprint. */
    SECRET
  }

  private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7E&&[^\"]]+");

  private static final int MAX_SHOWN = 60;

  static Value plain(String text) {
    return new Value(text, Form.PLAIN);
  }

  static Value quoted(String text) {
    return new Value(text, Form.QUOTED);
  }

  static Value secret(String text) {
    return new Value(text, Form.SECRET);
  }

  /**
   * Returns the whole text, for a snapshot.
   *
   * @param fingerprint returns the fingerprint of a secret
   */
  String whole(UnaryOperator<String> fingerprint) {
    return switch (form) {
      case PLAIN -> text;
      case QUOTED -> quote(text);
      case SECRET -> "sha256:" + fingerprint.apply(text);
    };
  }

  /** Returns the text for a diff: shortened, and nothing for a secret. */
  String brief() {
    return switch (form) {
      case PLAIN -> text;
      case QUOTED -> shortened();
      case SECRET -> "";
    };
  }

  private String shortened() {
    int length = text.codePointCount(0, text.length());
    return length <= MAX_SHOWN
        ? quote(text)
        : format(
            "%s... (%d characters)",
            quote(text.substring(0, text.offsetByCodePoints(0, MAX_SHOWN))), length);
  }

  /** Returns the change to another value for a diff; nothing if the values are secret. */
  String changeTo(Value later) {
    String before = brief();
    String after = later.brief();
    if (before.isEmpty()) {
      return "";
    }
    return before.equals(after)
        ? before + format(", different from character %d on", firstDifference(later) + 1)
        : before + " -> " + after;
  }

  private int firstDifference(Value later) {
    int same = 0;
    while (same < text.length()
        && same < later.text.length()
        && text.charAt(same) == later.text.charAt(same)) {
      same++;
    }
    return text.codePointCount(0, same);
  }

  /** Returns a text as it is, or in quotes if it has spaces or is not printable ASCII. */
  static String quote(String text) {
    return PLAIN.matcher(text).matches()
        ? text
        : "\""
            + UnicodeEscapes.escapeControls(text.replace("\\", "\\\\").replace("\"", "\\\""))
            + "\"";
  }

  /** Returns the form without the text, which may be secret. */
  @Override
  public String toString() {
    return "Value[" + form + "]";
  }
}
