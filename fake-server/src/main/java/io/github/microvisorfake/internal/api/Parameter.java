package io.github.microvisorfake.internal.api;

import com.google.errorprone.annotations.Immutable;
import io.github.microvisorfake.internal.arrange.LengthLimit;
import io.github.microvisorfake.internal.http.Form;
import java.util.Locale;

/**
 * A form parameter of an operation.
 *
 * @param name the name in UpperCamelCase, as in the API
 * @param length the limit of the value's length
 * @param secret whether the value must never be recorded
 * @param lowerCase where the name is also accepted in lower case
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

  /**
   * A public key, whose length only the size of the body limits. It may be a private key by
   * mistake.
   */
  public static final Parameter PUBLIC_KEY =
      new Parameter("PublicKey", LengthLimit.NOT_EMPTY, true, LowerCase.NEVER);

  /** The name of a public key or an API key. */
  public static final Parameter FRIENDLY_NAME =
      new Parameter("FriendlyName", LengthLimit.FRIENDLY_NAME, false, LowerCase.NEVER);

  /** The account that owns a public key. */
  public static final Parameter ACCOUNT_SID =
      new Parameter("AccountSid", new LengthLimit(34, 34), false, LowerCase.NEVER);

  /** The unique name of a device or an app. */
  public static final Parameter UNIQUE_NAME =
      new Parameter("UniqueName", LengthLimit.UNIQUE_NAME, false, LowerCase.NEVER);

  /** The zip archive of an uploaded app. Its content is not kept. */
  static final Parameter FILE = new Parameter("File", LengthLimit.NOT_EMPTY, true, LowerCase.NEVER);

  /** The target app of a device, by SID or unique name. */
  static final Parameter TARGET_APP = ofAnyLength("TargetApp");

  /** Whether a device logs. */
  static final Parameter LOGGING_ENABLED = ofAnyLength("LoggingEnabled");

  /** Whether a device restarts its app. */
  static final Parameter RESTART_APP = ofAnyLength("RestartApp");

  /** Returns whether this is the value of a secret. */
  boolean isSecretValue() {
    return secret && name.equals(SECRET_VALUE.name);
  }

  private static Parameter ofAnyLength(String name) {
    return new Parameter(name, LengthLimit.NONE, false, LowerCase.NEVER);
  }

  /** Where a name in lower case is accepted. */
  public enum LowerCase {
    /** Nowhere. */
    NEVER,
    /** At the host whose documentation uses lower case. */
    BY_HOST,
    /** Everywhere. */
    ALWAYS
  }

  /**
   * Returns this parameter with its lower-case name accepted everywhere, as documented for account
   * secrets.
   */
  Parameter acceptingLowerCase() {
    return new Parameter(name, length, secret, LowerCase.ALWAYS);
  }

  String lowerCaseName() {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Returns whether the name in lower case is accepted at a host. */
  boolean lowerCaseAt(Host host) {
    return switch (lowerCase) {
      case NEVER -> false;
      case BY_HOST -> host.lowerCaseNames();
      case ALWAYS -> true;
    };
  }

  /**
   * Returns the name under which a form is read: the UpperCamelCase name, unless the form has only
   * the lower-case name and the host accepts it.
   */
  String nameSent(Form form, Host host) {
    boolean onlyLowerCase = !form.has(name) && lowerCaseAt(host) && form.has(lowerCaseName());
    return onlyLowerCase ? lowerCaseName() : name;
  }

  /** Returns whether a name in a form is a name of this parameter at a host. */
  boolean isNamed(String sent, Host host) {
    return sent.equals(name) || (lowerCaseAt(host) && sent.equals(lowerCaseName()));
  }
}
