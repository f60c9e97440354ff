package io.github.microvisorfake.journal;

import io.github.microvisorfake.internal.text.UnicodeEscapes;

/**
 * A header of a recorded request or of its response. Two headers are equal if their names and
 * values are equal.
 *
 * <p>Values that are or may be credentials are not recorded, see {@link
 * RecordedRequest#requestHeaders()}. A value of more than {@value
 * RecordedRequest#MAX_HEADER_LENGTH} characters is truncated to this length and ends with {@code
 * ...}.
 *
 * @param name the name as received, such as {@code User-Agent}
 * @param value the value, or {@value #REDACTED} if it is not recorded
 */
public record RecordedHeader(String name, String value) {

  /** The value of a header that is not recorded, or the part of it that is not. */
  public static final String REDACTED = "(redacted)";

  /**
   * Returns a string on one line, such as {@code User-Agent: twilio-java}. Control and format
   * characters are escaped.
   */
  @Override
  public String toString() {
    return UnicodeEscapes.escapeControls(name + ": " + value);
  }
}
