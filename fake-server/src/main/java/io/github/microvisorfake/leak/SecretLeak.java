package io.github.microvisorfake.leak;

import io.github.microvisorfake.internal.text.UnicodeEscapes;

/**
 * A place in which the value of a secret was found, although it does not belong there. It never
 * contains the value: a name that contains it is shown as {@value #REDACTED}.
 *
 * @param secret the secret: {@code account/} or the unique name or SID of its device and a slash,
 *     and its key, such as {@code thermostat-1/wifi_password}. If several secrets have the value,
 *     the one that was stored last
 * @param fingerprint the fingerprint of the value: a salted SHA-256 digest in 64 hex digits. Equal
 *     values of a server have equal fingerprints
 * @param form the form of the value
 * @param where the place, such as {@code config thermostat-1/broker-url} or {@code request 17
 *     header X-Trace}; the number is that of the request in the journal
 */
public record SecretLeak(String secret, String fingerprint, LeakForm form, String where) {

  /** Stands for a name that contains the value of a secret. */
  public static final String REDACTED = "(redacted)";

  private static final int SHOWN_DIGITS = 12;

  /**
   * Returns a string on one line, such as {@code secret thermostat-1/wifi_password (fingerprint
   * 3f2a91c05b7e...) as base64 in request 17 header X-Trace}.
   */
  @Override
  public String toString() {
    String digits = fingerprint.substring(0, Math.min(SHOWN_DIGITS, fingerprint.length()));
    return UnicodeEscapes.escapeControls(
        "secret " + secret + " (fingerprint " + digits + "...) as " + form + " in " + where);
  }
}
