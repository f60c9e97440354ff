package io.github.microvisorfake.internal.keys;

import static io.github.microvisorfake.internal.text.Messages.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The reasons for rejecting an uploaded key; {@code docs/public-keys.md} lists them too. None
 * quotes the value, which may be part of a private key.
 */
public enum KeyProblem {
  PRIVATE(
      "a private key, which must be treated as compromised",
      "it was not stored; treat it as compromised, generate a new pair, and send only its public key (openssl pkey -in key.pem -pubout)"),
  BLANK("only white space", "send a PEM PUBLIC KEY or the base64 of its DER"),
  FILE_NAME(
      "the name of a file after @ or <, not its content",
      "with curl, send the file with --data-urlencode PublicKey@public.pem or -F PublicKey=@public.pem"),
  BYTE_ORDER_MARK(
      "a byte order mark (U+FEFF) before the key", "save the file as UTF-8 without BOM"),
  SPACES_FOR_PLUS(
      "spaces where plus signs belong", "a form reads a raw + as a space; send + as %%2B"),
  ENCODED_TWICE(
      "not base64, but percent-encoded twice",
      "the value still has percent escapes after decoding; encode it once"),
  ESCAPED_LINE_ENDS(
      "not base64, but with backslashes for line ends",
      "the value has the two characters \\n in place of line ends; send real line ends (%%0A in a form) or none"),
  PEM_IN_BASE64(
      "the base64 of a whole PEM file",
      "send the PEM itself, or only the base64 between its BEGIN and END lines"),
  BASE64_TWICE("base64 that was encoded as base64 again", "encode the DER once, or send the PEM"),
  URL_ALPHABET("base64url, not base64", "the value has - or _; send base64 with + and / instead"),
  SSH("a key in OpenSSH's own format", "convert it with: ssh-keygen -e -m PKCS8 -f key.pub"),
  BAD_CHARACTER(
      "not base64",
      "character %d of the base64, not counting white space, is not one of A-Z a-z 0-9 + /; send only base64"),
  BAD_LENGTH(
      "not base64: the length, %s, is not a multiple of 4",
      "characters are missing or added; send all of the base64 and nothing else"),
  DASHES(
      "a PEM block whose BEGIN or END is not between five ASCII dashes",
      "editors replace dashes by others; send -----BEGIN PUBLIC KEY----- and -----END PUBLIC KEY-----, or the base64 alone"),
  BROKEN_BLOCK(
      "a PEM block without its BEGIN or its END line",
      "send -----BEGIN PUBLIC KEY-----, the base64 and -----END PUBLIC KEY-----, or the base64 alone"),
  BEGIN_END_MISMATCH("a PEM block whose BEGIN and END lines differ", "use PUBLIC KEY in both"),
  SEVERAL_BLOCKS("several PEM blocks; only one is accepted", "send one PUBLIC KEY at a time"),
  TEXT_AROUND(
      "text before or after the PEM block",
      "only spaces, tabs and line ends may surround it; send the block alone"),
  HEADER_LINES("header lines inside the PEM block", "send only base64 between BEGIN and END"),
  CERTIFICATE(
      "a certificate or a certificate signing request; only a public key is accepted",
      "extract its key with: openssl x509 -in cert.pem -pubkey -noout (or openssl req)"),
  PKCS1(
      "a PKCS#1 RSA PUBLIC KEY; only PUBLIC KEY (SubjectPublicKeyInfo) is accepted",
      "convert it with: openssl rsa -RSAPublicKey_in -in key.pem -pubout"),
  OTHER_BLOCK(
      "a PEM block of another type; only PUBLIC KEY is accepted",
      "send the block that begins with -----BEGIN PUBLIC KEY-----"),
  NOT_DER("not DER", "%s; send the base64 that openssl pkey -pubout writes"),
  TRUNCATED(
      "truncated DER: the header declares %d bytes, but there are %d",
      "the end of the key is missing; send all of it"),
  TRAILING("trailing data: %s after the key", "send the key alone"),
  NOT_A_KEY(
      "DER, but not a SubjectPublicKeyInfo",
      "%s; send the output of openssl pkey -pubout or Java's PublicKey.getEncoded()"),
  ALGORITHM("%s; only RSA is accepted", "generate a key with: openssl genrsa 2048"),
  SIZE(
      "an RSA key of %d bits; only 2048 is accepted",
      "generate another key with: openssl genrsa 2048"),
  EXPONENT(
      "an RSA key with %s; only 65537 is accepted",
      "generate another key with: openssl genrsa 2048"),
  EVEN_MODULUS(
      "not a valid RSA key: the modulus is even",
      "the modulus of an RSA key is odd, so the bytes were changed; send the original key"),
  OTHER_ENCODING(
      "an RSA key in BER or another encoding that is not DER",
      "send the output of openssl pkey -pubout or Java's PublicKey.getEncoded()");

  private final String reason;
  private final String remedy;
  private final int reasonArguments;
  private final int remedyArguments;

  KeyProblem(String reason, String remedy) {
    this.reason = reason;
    this.remedy = remedy;
    this.reasonArguments = countPlaceholders(reason);
    this.remedyArguments = countPlaceholders(remedy);
  }

  private static int countPlaceholders(String format) {
    return (int) Pattern.compile("%[ds]").matcher(format.replace("%%", "")).results().count();
  }

  /** Returns the format of the reason, as in the documentation. */
  public String reasonFormat() {
    return reason;
  }

  /**
   * Returns the exception for this problem, with the arguments of the reason followed by those of
   * the remedy.
   */
  UnacceptableKeyException exception(Object... arguments) {
    if (arguments.length != reasonArguments + remedyArguments) {
      throw new IllegalArgumentException(
          format(
              "%s takes %d arguments, not %d",
              name(), reasonArguments + remedyArguments, arguments.length));
    }
    return new UnacceptableKeyException(
        this,
        String.format(Locale.ROOT, reason, Arrays.copyOf(arguments, reasonArguments)),
        String.format(
            Locale.ROOT, remedy, Arrays.copyOfRange(arguments, reasonArguments, arguments.length)));
  }

  /** Returns a number with a noun, such as {@code 1 byte} or {@code 2 bytes}. */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
