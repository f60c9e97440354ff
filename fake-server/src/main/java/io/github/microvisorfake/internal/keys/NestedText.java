package io.github.microvisorfake.internal.keys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Detects text, instead of DER, that was encoded as base64: a PEM file or base64 again. */
final class NestedText {

  /** The first characters of the base64 of a long SEQUENCE, as in every public key. */
  private static final String BASE64_OF_SEQUENCE = "MI";

  private NestedText() {}

  static void check(byte[] decoded) throws UnacceptableKeyException {
    String text = new String(decoded, ISO_8859_1).strip();
    if (text.startsWith("-----BEGIN ")) {
      throw KeyProblem.PEM_IN_BASE64.exception();
    }
    if (text.startsWith(BASE64_OF_SEQUENCE) && isBase64(text)) {
      throw KeyProblem.BASE64_TWICE.exception();
    }
  }

  private static boolean isBase64(String text) {
    try {
      return Base64Text.decode(text).length > 0;
    } catch (UnacceptableKeyException other) {
      return false;
    }
  }
}
