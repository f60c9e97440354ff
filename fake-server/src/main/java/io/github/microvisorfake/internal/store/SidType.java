package io.github.microvisorfake.internal.store;

/** The type of a SID: the kind of resource that it identifies. */
public enum SidType {
  ACCOUNT("AC", "account"),
  DEVICE("UV", "device"),
  APP("KA", "app"),
  PUBLIC_KEY("CR", "public key"),
  API_KEY("SK", "API key");

  private final String prefix;
  private final String noun;

  SidType(String prefix, String noun) {
    this.prefix = prefix;
    this.noun = noun;
  }

  /** Returns the noun in messages, such as {@code public key}. */
  public String noun() {
    return noun;
  }

  /** Returns the noun with its indefinite article. */
  public String nounWithArticle() {
    return ("AaEeIiOoUu".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
  }

  /** Returns the first two letters of SIDs of this type. */
  public String prefix() {
    return prefix;
  }

  /** Returns whether a text has the format of a SID of this type. */
  public boolean matches(String text) {
    return text.length() == Sid.LENGTH && text.startsWith(prefix) && Sid.endsInHex(text);
  }

  /** Returns whether a text is a SID of this type that equals another SID, ignoring case. */
  public boolean same(String text, String sid) {
    return matches(text) && Sid.canonical(text).equals(Sid.canonical(sid));
  }
}
