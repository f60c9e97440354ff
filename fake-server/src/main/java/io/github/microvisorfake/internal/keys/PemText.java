package io.github.microvisorfake.internal.keys;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Extracts the base64 from a PEM block, or returns bare base64 unchanged.
 *
 * <p>BouncyCastle's reader is not used because it rejects a block on one line, as in the service's
 * sample, and ignores text around a block.
 */
final class PemText {

  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String DASHES = "-----";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** The prefixes of public keys of OpenSSH and of RFC 4716, whose lines have four dashes. */
  private static final String[] SSH = {
    "ssh-", "ecdsa-sha2-", "sk-ssh-", "sk-ecdsa-", "---- BEGIN SSH2"
  };

  /**
   * The BEGIN or END of a key with the dashes around it, of whatever kind and number. A match
   * begins only where the dashes begin, because trying each of many dashes would take quadratic
   * time.
   */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?<![\\p{Pd}\\u2212])([\\p{Pd}\\u2212]*+) ?(?:BEGIN|END) (?:[A-Z0-9]{1,20} ){0,3}KEY ?([\\p{Pd}\\u2212]*+)");

  /** Two lines without a line end between them have ten dashes. */
  private static final Set<String> ASCII_DASHES = Set.of(DASHES, DASHES + DASHES);

  private PemText() {}

  /** Returns the text between BEGIN and END, or the whole text if it is not PEM. */
  static String base64Of(String text) throws UnacceptableKeyException {
    if (Base64Text.isBlank(text)) {
      throw KeyProblem.BLANK.exception();
    }
    if (text.startsWith("@") || text.startsWith("<")) {
      throw KeyProblem.FILE_NAME.exception();
    }
    if (text.startsWith(BYTE_ORDER_MARK)) {
      throw KeyProblem.BYTE_ORDER_MARK.exception();
    }
    if (Base64Text.hasPercentEscape(text)) {
      throw KeyProblem.ENCODED_TWICE.exception();
    }
    if (Stream.of(SSH).anyMatch(text.strip()::startsWith)) {
      throw KeyProblem.SSH.exception();
    }
    if (LABEL.matcher(text).results().anyMatch(PemText::hasOtherDashes)) {
      throw KeyProblem.DASHES.exception();
    }
    return text.contains(DASHES) ? block(text) : text;
  }

  private static boolean hasOtherDashes(MatchResult label) {
    return !ASCII_DASHES.contains(label.group(1)) || !ASCII_DASHES.contains(label.group(2));
  }

  private static String block(String text) throws UnacceptableKeyException {
    int begin = require(text.indexOf(BEGIN)) + BEGIN.length();
    if (text.indexOf(BEGIN, begin) >= 0) {
      throw KeyProblem.SEVERAL_BLOCKS.exception();
    }
    int body = require(text.indexOf(DASHES, begin)) + DASHES.length();
    String label = text.substring(begin, body - DASHES.length());
    checkLabel(label);
    int end = require(text.indexOf(END, body));
    int after = require(text.indexOf(DASHES, end + END.length())) + DASHES.length();
    if (!text.substring(end + END.length(), after - DASHES.length()).equals(label)) {
      throw KeyProblem.BEGIN_END_MISMATCH.exception();
    }
    requireBlank(text.substring(0, begin - BEGIN.length()) + text.substring(after));
    String base64 = text.substring(body, end);
    if (base64.contains(":")) {
      throw KeyProblem.HEADER_LINES.exception();
    }
    return base64;
  }

  private static int require(int index) throws UnacceptableKeyException {
    if (index < 0) {
      throw KeyProblem.BROKEN_BLOCK.exception();
    }
    return index;
  }

  private static void checkLabel(String label) throws UnacceptableKeyException {
    String type = label.toUpperCase(Locale.ROOT);
    if (type.contains("CERTIFICATE")) {
      throw KeyProblem.CERTIFICATE.exception();
    }
    if (type.equals("RSA PUBLIC KEY")) {
      throw KeyProblem.PKCS1.exception();
    }
    if (type.startsWith("SSH2 ")) {
      throw KeyProblem.SSH.exception();
    }
    if (!label.equals("PUBLIC KEY")) {
      throw KeyProblem.OTHER_BLOCK.exception();
    }
  }

  private static void requireBlank(String around) throws UnacceptableKeyException {
    if (Base64Text.hasEscapedLineEnd(around)) {
      throw KeyProblem.ESCAPED_LINE_ENDS.exception();
    }
    if (!Base64Text.isBlank(around)) {
      throw KeyProblem.TEXT_AROUND.exception();
    }
  }
}
