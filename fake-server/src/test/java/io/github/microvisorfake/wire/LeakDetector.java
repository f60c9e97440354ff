package io.github.microvisorfake.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds fragments of a secret in a text, in every common encoding. */
public final class LeakDetector {

  /** Shorter fragments could match by chance. */
  private static final int FRAGMENT_LENGTH = 8;

  /**
   * Preceding text shifts the secret by 0, 1 or 2 bytes within a base64 group, which changes the
   * encoding.
   */
  private static final int ALIGNMENTS = 3;

  private final Set<String> fragments = new LinkedHashSet<>();

  public LeakDetector(String secret) {
    for (String encoding : urlEncodings(secret)) {
      addFragments(encoding, FRAGMENT_LENGTH);
      String hex = HexFormat.of().formatHex(encoding.getBytes(UTF_8));
      addFragments(hex, 2 * FRAGMENT_LENGTH);
      addFragments(hex.toUpperCase(Locale.ROOT), 2 * FRAGMENT_LENGTH);
      addBase64(encoding);
    }
    addFragments(secret.replace("\\", "\\\\").replace("\"", "\\\""), FRAGMENT_LENGTH);
  }

  private static List<String> urlEncodings(String secret) {
    String form = URLEncoder.encode(secret, UTF_8);
    return List.of(
        secret,
        form,
        form.replace("+", "%20"),
        form.toLowerCase(Locale.ROOT),
        form.replace('+', ' '));
  }

  private void addBase64(String encoding) {
    byte[] bytes = encoding.getBytes(UTF_8);
    for (int offset = 0; offset < ALIGNMENTS; offset++) {
      byte[] shifted = new byte[offset + bytes.length];
      System.arraycopy(bytes, 0, shifted, offset, bytes.length);
      String base64 = Base64.getEncoder().withoutPadding().encodeToString(shifted);
      String inner = base64.substring(4, base64.length() - 4);
      addFragments(inner, FRAGMENT_LENGTH + 4);
      addFragments(inner.replace('+', '-').replace('/', '_'), FRAGMENT_LENGTH + 4);
    }
  }

  private void addFragments(String encoding, int length) {
    for (int i = 0; i + length <= encoding.length(); i++) {
      fragments.add(encoding.substring(i, i + length));
    }
  }

  /** Returns the fragments of the secret that the text contains. */
  public List<String> findIn(String text) {
    return fragments.stream().filter(text::contains).toList();
  }
}
