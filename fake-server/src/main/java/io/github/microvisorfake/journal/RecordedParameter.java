package io.github.microvisorfake.journal;

import java.util.Locale;
import java.util.Optional;

/**
 * A parameter of a recorded request.
 *
 * <p>A value is there only if it cannot be a secret: the parameter is one that the operation takes,
 * the call was authenticated, and it is neither a secret's {@code Value}, nor a {@code PublicKey},
 * nor an auth token, nor too long beside a {@code PublicKey}, which may be a key in the wrong
 * place. A name that this API does not know reads {@value #UNKNOWN}, because a value with an
 * unencoded {@code &} in it spills over into names.
 *
 * @param name as sent, such as {@code Key}
 * @param value as decoded, where it may be shown
 */
public record RecordedParameter(String name, Optional<String> value) {

  /** Stands for a name that this API does not know. */
  public static final String UNKNOWN = "(unknown name)";

  /**
   * Such as {@code Key=wifi_password} or, where the value may not be shown, {@code Value}; on one
   * line, whatever the value holds.
   */
  @Override
  public String toString() {
    return value.map(shown -> name + "=" + escaped(shown)).orElse(name);
  }

  private static String escaped(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isISOControl(c)) {
                line.append(String.format(Locale.ROOT, "\\u%04X", c));
              } else {
                line.appendCodePoint(c);
              }
            });
    return line.toString();
  }
}
