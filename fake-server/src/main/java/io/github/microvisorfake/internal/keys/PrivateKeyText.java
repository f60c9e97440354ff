package io.github.microvisorfake.internal.keys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;
import java.util.HexFormat;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Detects private keys in text that may be malformed, so that another error does not hide a leaked
 * private key.
 *
 * <p>Keys are detected at any position: after a name in JSON, after part of another key, inside the
 * base64 of a whole PEM file, in hexadecimal digits. Characters that are not digits are removed,
 * and the rest is decoded once for each offset at which a byte may begin, so the time is linear in
 * the length of the text.
 */
final class PrivateKeyText {

  /** The words for private keys in PEM, OpenSSH, JSON and PuTTY's files. */
  private static final Pattern WORDS =
      Pattern.compile(
          "PRIVATE([^A-Z0-9]|%20|\\\\[nr]){0,3}(KEY|LINES)|openssh-key-v1",
          Pattern.CASE_INSENSITIVE);

  /** What only a key has, but not a name with these words, such as {@code my private key}. */
  private static final Pattern LABEL =
      Pattern.compile(
          "BEGIN([^A-Z0-9]|%20)([A-Z0-9]{1,20}([^A-Z0-9]|%20)){0,3}PRIVATE([^A-Z0-9]|%20)KEY"
              + "|PRIVATE-LINES:|openssh-key-v1",
          Pattern.CASE_INSENSITIVE);

  /** The private number of a JSON Web Key, with or without escaped quotes. */
  private static final Pattern JWK_NUMBER = Pattern.compile("[\"']d\\\\?[\"']\\s*:");

  /** Padding, an empty line or a line of dashes; other base64 may begin after each. */
  private static final Pattern BORDER = Pattern.compile("=+|\\n\\s*\\n|-----[A-Z0-9 ]*-----");

  /** How often base64 may have been encoded as base64 again. */
  private static final int MAX_NESTING = 2;

  private PrivateKeyText() {}

  /** Checks text that should be a key, so that the words for private keys are sufficient. */
  static boolean isIn(String text) {
    return WORDS.matcher(withoutZeros(text)).find() || isInAnyText(text);
  }

  /** Does not look for words alone, because {@code my private key} is a valid name. */
  static boolean isInAnyText(String text) {
    return isIn(withoutZeros(text), MAX_NESTING);
  }

  /** Removes the zero bytes that UTF-16 has between ASCII letters. */
  private static String withoutZeros(String text) {
    return text.replace("\0", "");
  }

  private static boolean isIn(String text, int nesting) {
    String lines = withLineEnds(text);
    return isSaidIn(text) || isSaidIn(lines) || isEncodedIn(lines, nesting);
  }

  private static String withLineEnds(String text) {
    return text.replace("\\n", "\n").replace("\\r", "\n");
  }

  /** Checks the whole text and its parts, because a key may also contain empty lines. */
  private static boolean isEncodedIn(String lines, int nesting) {
    return begins(lines)
        || BORDER.splitAsStream(lines).anyMatch(PrivateKeyText::begins)
        || isInBase64(lines, nesting)
        || isInHex(lines, nesting);
  }

  /** Returns whether the words or field names of a text identify a private key. */
  private static boolean isSaidIn(String text) {
    return LABEL.matcher(text).find()
        || (text.contains("kty") && JWK_NUMBER.matcher(text).find())
        || (text.contains("RSAKeyValue") && text.contains("<D>"));
  }

  private static boolean begins(String text) {
    return base64Digits(text)
        .map(digits -> Base64.getDecoder().decode(wholeGroups(digits, 4)))
        .anyMatch(PrivateKeyBytes::isAnElementOf);
  }

  private static boolean isInBase64(String text, int nesting) {
    return base64Digits(text)
        .flatMap(digits -> shifted(digits, 4))
        .map(Base64.getDecoder()::decode)
        .anyMatch(bytes -> isInBytes(bytes, nesting));
  }

  private static boolean isInHex(String text, int nesting) {
    return shifted(only(text, HexFormat::isHexDigit), 2)
        .map(HexFormat.of()::parseHex)
        .anyMatch(bytes -> isInBytes(bytes, nesting));
  }

  private static boolean isInBytes(byte[] bytes, int nesting) {
    String text = new String(bytes, ISO_8859_1);
    return PrivateKeyBytes.isAnywhereIn(bytes)
        || WORDS.matcher(text).find()
        || isSaidIn(text)
        || (nesting > 0 && isMostlyText(bytes) && isEncodedIn(withLineEnds(text), nesting - 1));
  }

  /**
   * Returns whether three quarters of the bytes are printable ASCII or line ends. Only two fifths
   * of random bytes are, so text that was decoded from a wrong offset is not decoded again.
   */
  private static boolean isMostlyText(byte[] bytes) {
    int printable = 0;
    for (byte b : bytes) {
      printable += (b >= ' ' && b <= '~') || b == '\n' || b == '\r' ? 1 : 0;
    }
    return bytes.length > 0 && printable * 4L >= bytes.length * 3L;
  }

  /**
   * Returns the base64 or base64url digits of a text as base64, once with spaces as white space and
   * once with spaces as lost plus signs.
   */
  private static Stream<String> base64Digits(String text) {
    return Stream.of(text, text.strip().replace(' ', '+'))
        .map(digits -> digits.replace('-', '+').replace('_', '/'))
        .map(digits -> only(digits, c -> Base64Text.isOfAlphabet((char) c)))
        .distinct();
  }

  private static String only(String text, IntPredicate digit) {
    StringBuilder digits = new StringBuilder(text.length());
    text.chars().filter(digit).forEach(c -> digits.append((char) c));
    return digits.toString();
  }

  /** Returns the digits from the first, the second, … on, in whole groups. */
  private static Stream<String> shifted(String digits, int group) {
    return IntStream.range(0, Math.min(group, digits.length()))
        .mapToObj(from -> wholeGroups(digits.substring(from), group));
  }

  private static String wholeGroups(String digits, int group) {
    return digits.substring(0, digits.length() / group * group);
  }
}
