package io.github.microvisorfake.internal.keys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;
import java.util.HexFormat;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Recognises private keys in text that need not be well formed: a mistake in it must not hide that
 * a private key has left its owner.
 *
 * <p>They are found wherever they begin: behind a name in JSON, behind half of another key, inside
 * base64 of a whole PEM file, in hexadecimal digits. All that is no digit is left out, and the rest
 * is read from each of the places where a byte may begin; so the work grows with the length of the
 * text and no faster.
 */
final class PrivateKeyText {

  /** PEM and OpenSSH say it in words; so do JSON and PuTTY's files. */
  private static final Pattern WORDS =
      Pattern.compile(
          "PRIVATE([^A-Z0-9]|%20|\\\\[nr]){0,3}(KEY|LINES)|openssh-key-v1",
          Pattern.CASE_INSENSITIVE);

  /** The private exponent or number of a JSON Web Key, its quotes escaped or not. */
  private static final Pattern JWK_NUMBER = Pattern.compile("[\"']d\\\\?[\"']\\s*:");

  /** Padding, an empty line, a line of dashes: behind each, other base64 may begin. */
  private static final Pattern BORDER = Pattern.compile("=+|\\n\\s*\\n|-----[A-Z0-9 ]*-----");

  private PrivateKeyText() {}

  /** The whole text counts as well as its parts: empty lines may also lie within one key. */
  static boolean isIn(String text) {
    String lines = text.replace("\\n", "\n").replace("\\r", "\n");
    return isSaidIn(text)
        || begins(lines)
        || BORDER.splitAsStream(lines).anyMatch(PrivateKeyText::begins)
        || isSaidIn(lines)
        || isInBase64(lines)
        || isInHex(lines);
  }

  /** Whether a text says in words, or by names of its own, that it is a private key. */
  private static boolean isSaidIn(String text) {
    return WORDS.matcher(text).find()
        || (text.contains("kty") && JWK_NUMBER.matcher(text).find())
        || (text.contains("RSAKeyValue") && text.contains("<D>"));
  }

  private static boolean begins(String text) {
    return base64Digits(text)
        .map(digits -> Base64.getDecoder().decode(wholeGroups(digits, 4)))
        .anyMatch(PrivateKeyBytes::isAnElementOf);
  }

  private static boolean isInBase64(String text) {
    return base64Digits(text)
        .flatMap(digits -> shifted(digits, 4))
        .map(Base64.getDecoder()::decode)
        .anyMatch(PrivateKeyText::isInBytes);
  }

  private static boolean isInHex(String text) {
    return shifted(only(text, HexFormat::isHexDigit), 2)
        .map(HexFormat.of()::parseHex)
        .anyMatch(PrivateKeyText::isInBytes);
  }

  private static boolean isInBytes(byte[] bytes) {
    return PrivateKeyBytes.isAnywhereIn(bytes) || isSaidIn(new String(bytes, ISO_8859_1));
  }

  /**
   * The digits of base64 and of base64url in a text, as base64. A space is white space or a lost
   * plus sign: both readings count.
   */
  private static Stream<String> base64Digits(String text) {
    return Stream.of(text, text.strip().replace(' ', '+'))
        .map(reading -> reading.replace('-', '+').replace('_', '/'))
        .map(reading -> only(reading, c -> Base64Text.isOfAlphabet((char) c)));
  }

  private static String only(String text, IntPredicate digit) {
    StringBuilder digits = new StringBuilder(text.length());
    text.chars().filter(digit).forEach(c -> digits.append((char) c));
    return digits.toString();
  }

  /** The digits from the first, the second, … on, in whole groups. */
  private static Stream<String> shifted(String digits, int group) {
    return IntStream.range(0, Math.min(group, digits.length()))
        .mapToObj(from -> wholeGroups(digits.substring(from), group));
  }

  private static String wholeGroups(String digits, int group) {
    return digits.substring(0, digits.length() / group * group);
  }
}
