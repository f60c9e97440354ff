package io.github.microvisorfake.internal.keys;

/**
 * Checks that bytes are one SEQUENCE in DER, and nothing more, before a parser sees them.
 *
 * <p>It reads lengths and allocates nothing, so a length of two gigabytes is just a number; and it
 * refuses what goes deep, and BER of indefinite length, on which BouncyCastle recurses until the
 * stack ends.
 */
final class DerShape {

  /** A certificate goes about half as deep; a public key three levels. */
  private static final int MAX_DEPTH = 16;

  private static final int SEQUENCE = 0x30;

  private DerShape() {}

  /** Checks a whole document. */
  static void check(byte[] der) throws UnacceptableKey {
    DerElement document =
        DerElement.at(der, 0, der.length)
            .orElseThrow(
                () -> KeyFlaw.NOT_DER.found("it does not begin with a tag and a length of DER"));
    if (document.tag() != SEQUENCE) {
      throw KeyFlaw.NOT_DER.found("it does not begin with a SEQUENCE");
    }
    if (document.end() > der.length) {
      throw KeyFlaw.TRUNCATED.found(document.end(), der.length);
    }
    if (document.end() < der.length) {
      throw KeyFlaw.TRAILING.found(KeyFlaw.count(der.length - document.end(), "byte"));
    }
    checkChildren(der, document, 1);
  }

  private static void checkChildren(byte[] der, DerElement parent, int depth)
      throws UnacceptableKey {
    if (depth > MAX_DEPTH) {
      throw KeyFlaw.NOT_DER.found("it is nested deeper than any key");
    }
    int next = parent.content();
    while (next < parent.end()) {
      DerElement child =
          DerElement.at(der, next, (int) parent.end())
              .filter(element -> element.end() <= parent.end())
              .orElseThrow(() -> KeyFlaw.NOT_DER.found("an element in it is malformed"));
      if (child.isConstructed()) {
        checkChildren(der, child, depth + 1);
      }
      next = (int) child.end();
    }
  }
}
