package io.github.microvisorfake.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Everything by which a secret could be recognised: its spellings, and each stretch of them. */
final class Traces {

  /** Shorter stretches could come about by chance. */
  private static final int STRETCH = 8;

  /** What comes before the secret in base64 moves it by 0, 1 or 2 bytes; the ends depend on it. */
  private static final int ALIGNMENTS = 3;

  private final Set<String> stretches = new LinkedHashSet<>();

  Traces(String secret) {
    for (String spelling : urlSpellings(secret)) {
      addStretches(spelling, STRETCH);
      String hex = HexFormat.of().formatHex(spelling.getBytes(UTF_8));
      addStretches(hex, 2 * STRETCH);
      addStretches(hex.toUpperCase(Locale.ROOT), 2 * STRETCH);
      addBase64(spelling);
    }
    addStretches(secret.replace("\\", "\\\\").replace("\"", "\\\""), STRETCH);
  }

  private static List<String> urlSpellings(String secret) {
    String form = URLEncoder.encode(secret, UTF_8);
    return List.of(
        secret,
        form,
        form.replace("+", "%20"),
        form.toLowerCase(Locale.ROOT),
        form.replace('+', ' '));
  }

  private void addBase64(String spelling) {
    byte[] bytes = spelling.getBytes(UTF_8);
    for (int before = 0; before < ALIGNMENTS; before++) {
      byte[] moved = new byte[before + bytes.length];
      System.arraycopy(bytes, 0, moved, before, bytes.length);
      String base64 = Base64.getEncoder().withoutPadding().encodeToString(moved);
      String inner = base64.substring(4, base64.length() - 4);
      addStretches(inner, STRETCH + 4);
      addStretches(inner.replace('+', '-').replace('/', '_'), STRETCH + 4);
    }
  }

  private void addStretches(String spelling, int length) {
    for (int i = 0; i + length <= spelling.length(); i++) {
      stretches.add(spelling.substring(i, i + length));
    }
  }

  /** The traces in a text. */
  List<String> in(String text) {
    return stretches.stream().filter(text::contains).toList();
  }
}
