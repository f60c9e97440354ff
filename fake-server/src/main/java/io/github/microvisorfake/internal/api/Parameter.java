package io.github.microvisorfake.internal.api;

import com.google.errorprone.annotations.Immutable;
import io.github.microvisorfake.internal.arrange.LengthLimit;
import java.util.Locale;

/**
 * A form parameter that an operation takes.
 *
 * @param name in UpperCamelCase, as the API spells it
 * @param length of its value
 * @param secret whether its value must never be seen again
 * @param lowerCase where the name all in lower case counts as well
 */
@Immutable
public record Parameter(String name, LengthLimit length, boolean secret, LowerCase lowerCase) {

  /** The key of a config or secret. */
  public static final Parameter KEY =
      new Parameter("Key", LengthLimit.KEY, false, LowerCase.BY_HOST);

  /** The value of a config. */
  public static final Parameter VALUE =
      new Parameter("Value", LengthLimit.VALUE, false, LowerCase.BY_HOST);

  /** The value of a secret. */
  public static final Parameter SECRET_VALUE =
      new Parameter("Value", LengthLimit.VALUE, true, LowerCase.BY_HOST);

  /** A public key: as long as a body allows. It may be a private one, by mistake. */
  public static final Parameter PUBLIC_KEY =
      new Parameter("PublicKey", LengthLimit.NONE, true, LowerCase.NEVER);

  /** What people call a public key. */
  public static final Parameter FRIENDLY_NAME =
      new Parameter("FriendlyName", LengthLimit.FRIENDLY_NAME, false, LowerCase.NEVER);

  /** The account that a public key is to belong to. */
  public static final Parameter ACCOUNT_SID =
      new Parameter("AccountSid", new LengthLimit(34, 34), false, LowerCase.NEVER);

  /** What people call a device. */
  public static final Parameter UNIQUE_NAME =
      new Parameter("UniqueName", LengthLimit.UNIQUE_NAME, false, LowerCase.NEVER);

  /** The app that a device is to run, by SID or unique name. */
  static final Parameter TARGET_APP = ofAnyLength("TargetApp");

  /** Whether a device is to log. */
  static final Parameter LOGGING_ENABLED = ofAnyLength("LoggingEnabled");

  /** Whether a device is to restart its app. */
  static final Parameter RESTART_APP = ofAnyLength("RestartApp");

  private static Parameter ofAnyLength(String name) {
    return new Parameter(name, LengthLimit.NONE, false, LowerCase.NEVER);
  }

  /** Where a name all in lower case counts. */
  public enum LowerCase {
    /** Nowhere. */
    NEVER,
    /** At the host whose documentation spells it so. */
    BY_HOST,
    /** Everywhere. */
    ALWAYS
  }

  /** This parameter where the documents spell it in lower case: on account secrets. */
  Parameter orLowerCase() {
    return new Parameter(name, length, secret, LowerCase.ALWAYS);
  }

  String lowerCaseName() {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Whether the name all in lower case counts at a host. */
  boolean lowerCaseAt(Host host) {
    return switch (lowerCase) {
      case NEVER -> false;
      case BY_HOST -> host.lowerCaseNames();
      case ALWAYS -> true;
    };
  }

  /** Returns whether a name in a form means this parameter, at a host. */
  boolean isNamed(String sent, Host host) {
    return sent.equals(name) || (lowerCaseAt(host) && sent.equals(lowerCaseName()));
  }
}
