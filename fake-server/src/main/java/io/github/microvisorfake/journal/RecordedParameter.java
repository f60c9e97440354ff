package io.github.microvisorfake.journal;

import io.github.microvisorfake.internal.text.UnicodeEscapes;
import java.util.Objects;
import java.util.Optional;

/**
 * A parameter of a recorded request. Two are equal if name and value are equal.
 *
 * <p>A value is there only if it cannot be a secret: the parameter is one that the operation takes,
 * the call was authenticated, and it is neither a secret's {@code Value}, nor a {@code PublicKey},
 * nor an auth token, nor too long beside a {@code PublicKey}, which may be a key in the wrong
 * place. A name that this API does not know reads {@value #UNKNOWN}, because a value with an
 * unencoded {@code &} in it spills over into names.
 */
public final class RecordedParameter {

  /** Stands for a name that this API does not know. */
  public static final String UNKNOWN = "(unknown name)";

  private final String name;
  private final Optional<String> value;

  private RecordedParameter(String name, Optional<String> value) {
    this.name = name;
    this.value = value;
  }

  /**
   * Returns a parameter whose value may be shown. The server makes its own; this is for tests of
   * code that reads them.
   */
  public static RecordedParameter of(String name, String value) {
    return new RecordedParameter(name, Optional.of(value));
  }

  /**
   * Returns a parameter whose value may not be shown. The server makes its own; this is for tests
   * of code that reads them.
   */
  public static RecordedParameter withoutValue(String name) {
    return new RecordedParameter(name, Optional.empty());
  }

  /** Returns the name as sent, such as {@code Key}. */
  public String name() {
    return name;
  }

  /** Returns the value as decoded; empty if it may not be shown. */
  public Optional<String> value() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecordedParameter that
        && name.equals(that.name)
        && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, value);
  }

  /**
   * Returns such as {@code Key=wifi_password} or, where the value may not be shown, {@code Value};
   * on one line, whatever the value holds.
   */
  @Override
  public String toString() {
    return value.map(shown -> name + "=" + UnicodeEscapes.escapeControls(shown)).orElse(name);
  }
}
