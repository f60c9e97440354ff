package io.github.microvisorfake.internal.text;

import java.util.regex.Pattern;

/** Words of commands for POSIX shells. */
public final class ShellWord {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@=,+%-]+");

  private ShellWord() {}

  /** Returns a text as one word of a command, in single quotes if necessary. */
  public static String of(String text) {
    return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
