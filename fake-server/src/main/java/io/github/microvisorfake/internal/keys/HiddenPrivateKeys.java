package io.github.microvisorfake.internal.keys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;
import java.util.HexFormat;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds private keys wherever they begin in a text: behind a name in JSON, behind half of another
 * key, inside base64 of a whole PEM file, in hexadecimal digits. All that is no digit is left out,
 * and the rest is read from each of the places where a byte may begin; so the work grows with the
 * length of the text and no faster.
 */
final class HiddenPrivateKeys {

  /** PEM and OpenSSH say it in words; so do JSON and PuTTY's files. */
  private static final Pattern WORDS =
      Pattern.compile(
          "PRIVATE([^A-Z0-9]|%20|\\\\[nr]){0,3}(KEY|LINES)|openssh-key-v1",
          Pattern.CASE_INSENSITIVE);

  /** The private exponent or number of a JSON Web Key, its quotes escaped or not. */
  private static final Pattern JWK_NUMBER = Pattern.compile("[\"']d\\\\?[\"']\\s*:");

  private HiddenPrivateKeys() {}

  static boolean in(String text) {
    return isSaidIn(text) || isInBase64(text) || isInHex(text);
  }

  /** Whether a text says in words, or by names of its own, that it is a private key. */
  static boolean isSaidIn(String text) {
    return WORDS.matcher(text).find()
        || (text.contains("kty") && JWK_NUMBER.matcher(text).find())
        || (text.contains("RSAKeyValue") && text.contains("<D>"));
  }

  /** A space is white space or a lost plus sign: both readings count. */
  private static boolean isInBase64(String text) {
    return Stream.of(text, text.strip().replace(' ', '+'))
        .map(HiddenPrivateKeys::base64Digits)
        .flatMap(digits -> shifted(digits, 4))
        .map(Base64.getDecoder()::decode)
        .anyMatch(HiddenPrivateKeys::isInBytes);
  }

  private static boolean isInHex(String text) {
    return shifted(only(text, HexFormat::isHexDigit), 2)
        .map(HexFormat.of()::parseHex)
        .anyMatch(HiddenPrivateKeys::isInBytes);
  }

  private static boolean isInBytes(byte[] bytes) {
    return PrivateKeyHead.isIn(bytes) || isSaidIn(new String(bytes, ISO_8859_1));
  }

  /** The digits of base64 and of base64url in a text, as base64. */
  static String base64Digits(String text) {
    String base64 = text.replace('-', '+').replace('_', '/');
    return only(base64, c -> Base64Text.isOfAlphabet((char) c));
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

  static String wholeGroups(String digits, int group) {
    return digits.substring(0, digits.length() / group * group);
  }
}
