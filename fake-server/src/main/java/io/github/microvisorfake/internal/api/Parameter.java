package io.github.microvisorfake.internal.api;

import java.util.Locale;
import java.util.Set;

/**
 * A form parameter that an operation takes.
 *
 * @param name in UpperCamelCase, as the API spells it
 * @param maxLength in code points
 * @param secret whether its value must never be seen again
 * @param lowerCaseToo whether the name all in lower case counts as well
 */
public record Parameter(String name, int maxLength, boolean secret, boolean lowerCaseToo) {

  /** The key of a config or secret. */
  public static final Parameter KEY = new Parameter("Key", 100, false, false);

  /** The value of a config. */
  public static final Parameter VALUE = new Parameter("Value", 4_096, false, false);

  /** The value of a secret. */
  public static final Parameter SECRET_VALUE = new Parameter("Value", 4_096, true, false);

  /** A public key: as long as a body allows. It may be a private one, by mistake. */
  public static final Parameter PUBLIC_KEY =
      new Parameter("PublicKey", Integer.MAX_VALUE, true, false);

  /** What people call a public key. */
  public static final Parameter FRIENDLY_NAME = new Parameter("FriendlyName", 64, false, false);

  /** The account that a public key is to belong to. */
  public static final Parameter ACCOUNT_SID = new Parameter("AccountSid", 34, false, false);

  /** Every name that some operation of this API reads, in lower case and without separators. */
  private static final Set<String> VOCABULARY =
      Set.of(
          "key",
          "value",
          "uniquename",
          "targetapp",
          "loggingenabled",
          "restartapp",
          "publickey",
          "friendlyname",
          "accountsid",
          "pagesize",
          "page",
          "pagetoken");

  private static final int LONGEST = 32;

  /** Whether a name is one of this API's, or a misspelling of one in case and separators alone. */
  public static boolean isVocabulary(String name) {
    return name.length() <= LONGEST
        && VOCABULARY.contains(name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", ""));
  }

  /** This parameter where the documents spell it in lower case: on account secrets. */
  Parameter orLowerCase() {
    return new Parameter(name, maxLength, secret, true);
  }

  String lowerCaseName() {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Whether a name in a form means this parameter. */
  public boolean isNamed(String sent) {
    return sent.equals(name) || (lowerCaseToo && sent.equals(lowerCaseName()));
  }
}
