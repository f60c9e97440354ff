package io.github.microvisorfake.journal;

import io.github.microvisorfake.internal.text.UnicodeEscapes;
import java.util.Objects;
import java.util.Optional;

/**
 * A parameter of a recorded request. Two parameters are equal if their names and values are equal.
 *
 * <p>The value is recorded if the request was authenticated and the operation reads the parameter,
 * except for values that are or may be secret:
 *
 * <ul>
 *   <li>the {@code Value} of a secret
 *   <li>a {@code PublicKey}
 *   <li>an auth token
 *   <li>in operations on public keys, a value over its maximum length, because it may be a
 *       misplaced key
 * </ul>
 *
 * <p>A name that this API does not define is recorded as {@value #UNKNOWN}, because it may be the
 * part of a value after an unencoded {@code &}.
 */
public final class RecordedParameter {

  /** The name of a parameter that this API does not define. */
  public static final String UNKNOWN = "(unknown name)";

  private final String name;
  private final Optional<String> value;

  private RecordedParameter(String name, Optional<String> value) {
    this.name = name;
    this.value = value;
  }

  /**
   * Returns a parameter with a value. The server creates the parameters of its requests; this
   * method is for tests of code that reads recorded requests.
   *
   * @param name the name of the parameter
   * @param value the decoded value
   */
  public static RecordedParameter of(String name, String value) {
    return new RecordedParameter(name, Optional.of(value));
  }

  /**
   * Returns a parameter whose value is not recorded. The server creates the parameters of its
   * requests; this method is for tests of code that reads recorded requests.
   *
   * @param name the name of the parameter
   */
  public static RecordedParameter withoutValue(String name) {
    return new RecordedParameter(name, Optional.empty());
  }

  /** Returns the name of the parameter, such as {@code Key}, or {@value #UNKNOWN}. */
  public String name() {
    return name;
  }

  /**
   * Returns the decoded value, or empty if the value is not recorded. A value of more than {@value
   * RecordedRequest#MAX_LENGTH} characters is truncated to this length and ends with {@code ...},
   * and so are the last values of a request whose values have more than {@value
   * RecordedRequest#MAX_VALUES_LENGTH} characters together.
   */
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
   * Returns a string on one line, such as {@code Key=wifi_password}, or only the name, such as
   * {@code Value}, if the value is not recorded. Control and format characters are escaped.
   */
  @Override
  public String toString() {
    return UnicodeEscapes.escapeControls(value.map(shown -> name + "=" + shown).orElse(name));
  }
}
