package io.github.microvisorfake.internal.keys;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What can be wrong with an uploaded key: all reasons stand here, and in {@code
 * docs/public-keys.md}. None quotes what was sent, which may be half of a private key.
 */
public enum KeyFlaw {
  PRIVATE(
      "a private key, which must be treated as compromised",
      "this is a private key, in whole or in part: it has left its owner, so treat it as compromised and make a new pair; send the public half only (openssl pkey -in key.pem -pubout); the fake has kept nothing of it"),
  BLANK("only white space", "send a PEM PUBLIC KEY, or the base64 of its DER"),
  BYTE_ORDER_MARK(
      "a byte order mark before the key",
      "the value begins with U+FEFF: save the file as UTF-8 without BOM"),
  SPACES_FOR_PLUS(
      "spaces where plus signs belong",
      "the base64 has spaces where plus signs belong: send + as %%2B, for a form reads a raw + as a space"),
  ENCODED_TWICE(
      "not base64, but percent-encoded twice",
      "the value still has percent-escapes after decoding: encode it once"),
  ESCAPED_LINE_ENDS(
      "not base64, but with backslashes for line ends",
      "the value has the two characters \\n where a line ends: send real line ends (%%0A in a form), or none"),
  URL_ALPHABET(
      "base64url, not base64",
      "the value has - or _ of base64url: send base64 with + and / instead"),
  SSH("a key in OpenSSH's own format", "convert it with: ssh-keygen -e -m PKCS8 -f key.pub"),
  BAD_CHARACTER(
      "not base64",
      "character %d of the base64, line ends and spaces not counted, is none of A-Z a-z 0-9 + /"),
  BAD_LENGTH(
      "not base64: %s, which is no multiple of 4",
      "characters are missing at the end, or there are too many: send the base64 whole"),
  BROKEN_BLOCK(
      "a PEM block without its BEGIN or its END line",
      "send all of -----BEGIN PUBLIC KEY-----, the base64, and -----END PUBLIC KEY-----; or the base64 alone"),
  UNEQUAL_LINES(
      "a PEM block that ends as another type than it begins",
      "the words after BEGIN and END must be the same: PUBLIC KEY"),
  SEVERAL_BLOCKS("several PEM blocks, only one is accepted", "send one PUBLIC KEY at a time"),
  TEXT_AROUND(
      "text before or after the PEM block",
      "send nothing but the block; only spaces, tabs and line ends may surround it"),
  HEADER_LINES(
      "header lines inside the PEM block",
      "a PUBLIC KEY has no header lines: send only base64 between BEGIN and END"),
  CERTIFICATE(
      "a certificate or a request for one, only a public key is accepted",
      "take the key out of it with: openssl x509 -in cert.pem -pubkey -noout (or openssl req)"),
  PKCS1(
      "a PKCS#1 RSA PUBLIC KEY, only PUBLIC KEY (SubjectPublicKeyInfo) is accepted",
      "convert it with: openssl rsa -RSAPublicKey_in -in key.pem -pubout"),
  OTHER_BLOCK(
      "a PEM block of another type, only PUBLIC KEY is accepted",
      "send the block that begins with -----BEGIN PUBLIC KEY-----"),
  NOT_DER("not DER", "the base64 decodes to something else than a SubjectPublicKeyInfo in DER: %s"),
  TRUNCATED(
      "truncated DER: %d bytes announced, %d are there", "the end is missing: send the key whole"),
  TRAILING(
      "trailing data: %s after the key",
      "something follows the key in the same base64: send the key alone"),
  NOT_A_KEY(
      "DER, but no SubjectPublicKeyInfo",
      "this is not what openssl pkey -pubout or Java's PublicKey.getEncoded() makes: %s"),
  ALGORITHM("%s, only RSA is accepted", "make an RSA key of 2048 bits: openssl genrsa 2048"),
  SIZE("an RSA key of %d bits, only 2048 is accepted", "make another: openssl genrsa 2048"),
  EXPONENT(
      "an RSA key with %s, only 65537 is accepted",
      "make another: openssl genrsa 2048 takes 65537 by itself"),
  EVEN_MODULUS(
      "no RSA key: its modulus is even",
      "the modulus of an RSA key is a product of two odd primes; something has changed the bytes"),
  OTHER_ENCODING(
      "not DER: an RSA key, but written in another way than DER writes it",
      "send the bytes that openssl pkey -pubout or Java's PublicKey.getEncoded() makes");

  private final String reason;
  private final String remedy;
  private final int inReason;
  private final int inRemedy;

  KeyFlaw(String reason, String remedy) {
    this.reason = reason;
    this.remedy = remedy;
    this.inReason = places(reason);
    this.inRemedy = places(remedy);
  }

  private static int places(String format) {
    return (int) Pattern.compile("%[ds]").matcher(format.replace("%%", "")).results().count();
  }

  /**
   * The reason with its places for numbers and words: by this the tests find it in the
   * documentation.
   */
  public String pattern() {
    return reason;
  }

  /** The refusal of a key with this flaw, with what belongs into the reason and then the remedy. */
  UnacceptableKeyException found(Object... words) {
    if (words.length != inReason + inRemedy) {
      throw new IllegalArgumentException(name() + " takes another number of words");
    }
    return new UnacceptableKeyException(
        this,
        String.format(Locale.ROOT, reason, Arrays.copyOf(words, inReason)),
        String.format(Locale.ROOT, remedy, Arrays.copyOfRange(words, inReason, words.length)));
  }

  /** Such as {@code 1 byte} and {@code 2 bytes}. */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
