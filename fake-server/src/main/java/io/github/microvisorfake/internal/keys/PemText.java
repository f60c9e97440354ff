package io.github.microvisorfake.internal.keys;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * The text layer: takes the base64 out of a PEM block, or takes bare base64 as it is.
 *
 * <p>By hand, because BouncyCastle's reader knows no block on one line, which the service's own
 * sample shows, and passes over whatever stands around a block.
 */
final class PemText {

  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String DASHES = "-----";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** How the public keys of OpenSSH begin, and RFC 4716's, whose lines have four dashes. */
  private static final String[] SSH = {
    "ssh-", "ecdsa-sha2-", "sk-ssh-", "sk-ecdsa-", "---- BEGIN SSH2"
  };

  private PemText() {}

  /** What stands between BEGIN and END, or the whole text if it is no PEM. */
  static String base64Of(String text) throws UnacceptableKeyException {
    if (Base64Text.isBlank(text)) {
      throw KeyFlaw.BLANK.found();
    }
    if (text.startsWith(BYTE_ORDER_MARK)) {
      throw KeyFlaw.BYTE_ORDER_MARK.found();
    }
    if (Base64Text.hasPercentEscape(text)) {
      throw KeyFlaw.ENCODED_TWICE.found();
    }
    if (Stream.of(SSH).anyMatch(text.strip()::startsWith)) {
      throw KeyFlaw.SSH.found();
    }
    return text.contains(DASHES) ? block(text) : text;
  }

  private static String block(String text) throws UnacceptableKeyException {
    int begin = found(text.indexOf(BEGIN)) + BEGIN.length();
    if (text.indexOf(BEGIN, begin) >= 0) {
      throw KeyFlaw.SEVERAL_BLOCKS.found();
    }
    int body = found(text.indexOf(DASHES, begin)) + DASHES.length();
    String label = text.substring(begin, body - DASHES.length());
    checkLabel(label);
    int end = found(text.indexOf(END, body));
    int after = found(text.indexOf(DASHES, end + END.length())) + DASHES.length();
    if (!text.substring(end + END.length(), after - DASHES.length()).equals(label)) {
      throw KeyFlaw.UNEQUAL_LINES.found();
    }
    requireBlank(text.substring(0, begin - BEGIN.length()) + text.substring(after));
    String base64 = text.substring(body, end);
    if (base64.contains(":")) {
      throw KeyFlaw.HEADER_LINES.found();
    }
    return base64;
  }

  private static int found(int index) throws UnacceptableKeyException {
    if (index < 0) {
      throw KeyFlaw.BROKEN_BLOCK.found();
    }
    return index;
  }

  private static void checkLabel(String label) throws UnacceptableKeyException {
    String type = label.toUpperCase(Locale.ROOT);
    if (type.contains("CERTIFICATE")) {
      throw KeyFlaw.CERTIFICATE.found();
    }
    if (type.equals("RSA PUBLIC KEY")) {
      throw KeyFlaw.PKCS1.found();
    }
    if (type.startsWith("SSH2 ")) {
      throw KeyFlaw.SSH.found();
    }
    if (!label.equals("PUBLIC KEY")) {
      throw KeyFlaw.OTHER_BLOCK.found();
    }
  }

  private static void requireBlank(String around) throws UnacceptableKeyException {
    if (Base64Text.hasEscapedLineEnd(around)) {
      throw KeyFlaw.ESCAPED_LINE_ENDS.found();
    }
    if (!Base64Text.isBlank(around)) {
      throw KeyFlaw.TEXT_AROUND.found();
    }
  }
}
