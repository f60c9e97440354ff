package io.github.microvisorfake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.keys.KeyMaterial;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Damaged seeds either load or fail with an error that has file, line and column, and no error
 * contains a secret. Each run tries a few thousand; to try 100,000:
 *
 * <pre>mvn -pl fake-server test -Dtest=MutatedSeedsTest -Dmutations=100000</pre>
 */
class MutatedSeedsTest {

  private static final int ORDINARY = 2_000;
  private static final int COUNT = Integer.getInteger("mutations", ORDINARY);
  private static final long SEED = Long.getLong("seed", 8);

  private static final String SECRET = "hunter2hunter2hunter2";

  private static final String YAML =
      """
      # What mutations begin with.
      accounts:
        - sid: AC0123456789abcdef0123456789abcdef
          authToken: %1$s
          apiKeys:
            - { sid: SK0123456789abcdef0123456789abcdef, secret: "%1$s" }
          subaccounts: [AC0123456789abcdef0123456789abcdee]
          allowUpdates: false
          configs: { api_url: "https://example.com" }
          secrets:
            root_ca: |
              %1$s
              %1$s
            other: >-
              %1$s
          apps:
            - { sid: KA0123456789abcdef0123456789abcdef, uniqueName: sensor-firmware, hash: "sha256:ab", manifest: "aGVsbG8=" }
          devices:
            - sid: UV0123456789abcdef0123456789abcdef
              uniqueName: thermostat-1
              targetApp: sensor-firmware
              reportedApp: sensor-firmware
              updateErrorCode: 0
              loggingUntil: 2026-01-02T00:00:00Z
              configs: { broker-host: mqtt.example.com }
              secrets: { wifi_password: "%1$s" }
          publicKeys:
            - { sid: CR0123456789abcdef0123456789abcdef, friendlyName: build server, publicKey: "%2$s" }
      """
          .formatted(SECRET, KeyMaterial.base64(KeyMaterial.publicKey().getEncoded()));

  private static final String JSON =
      """
      {"accounts": [{"authToken": "%1$s", "secrets": {"a": "%1$s", "b": "\\u00e9"}, "devices": [
        {"uniqueName": "d", "secrets": {"k": "%1$s"}, "configs": {"c": "\\ud83d\\ude00"}}]}]}
      """
          .formatted(SECRET);

  private static final List<String> PIECES =
      List.of(
          "*a",
          "&a ",
          "!t ",
          "!!binary ",
          "<<: ",
          "? ",
          "- ",
          "[",
          "]",
          "{",
          "}",
          "\n---\n",
          "\n...\n",
          "%YAML 1.2\n",
          "%TAG ! tag:x,2000:\n",
          "\"",
          "'",
          "|\n",
          ">9\n",
          "\t",
          "#",
          ": ",
          "null",
          "~",
          "\\x",
          "\u0000",
          "\uFEFF",
          "\uD83D",
          "\uD83D\uDE00",
          "\r",
          "\u2028",
          "@",
          "`",
          "accounts:",
          "  ");

  private final Random random = new Random(SEED);

  @Test
  @Timeout(1_800)
  void damagedSeedLoadsOrFailsWithAPosition() {
    Map<String, Integer> ends = new TreeMap<>();
    long slowest = 0;
    for (int i = 0; i < COUNT; i++) {
      String text = mutated(random.nextInt(4) == 0 ? JSON : YAML);
      long before = System.nanoTime();
      String end = end(i, text);
      slowest = Math.max(slowest, System.nanoTime() - before);
      ends.merge(end, 1, Integer::sum);
    }
    if (COUNT > ORDINARY) {
      System.out.printf(
          "%d mutated seeds, seed %d: %s; the slowest %d ms%n",
          COUNT, SEED, ends, slowest / 1_000_000);
    }
    assertThat(ends).containsOnlyKeys("accounts", "error");
    assertThat(slowest).as("nanoseconds").isLessThan(5_000_000_000L);
  }

  private static String end(int number, String text) {
    try {
      MicrovisorServer.builder().seed(Seed.parse("s.yaml", text)).validate();
      return "accounts";
    } catch (SeedException e) {
      assertThat(e)
          .as("mutation %d: %s", number, text)
          .message()
          .matches("s\\.yaml:\\d+:\\d+: [^\\p{Cntrl}]+");
      assertThat(("" + e.getMessage()).replaceFirst("unknown name '[A-Za-z0-9_-]{1,40}'", ""))
          .doesNotContain(SECRET);
      return "error";
    } catch (RuntimeException | Error e) {
      throw new AssertionError("mutation %d: %s".formatted(number, text), e);
    }
  }

  private String mutated(String text) {
    StringBuilder mutated = new StringBuilder(text);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(mutated.length());
      switch (random.nextInt(6)) {
        case 0 -> mutated.setCharAt(at, (char) (' ' + random.nextInt(95)));
        case 1 -> mutated.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        case 2 -> mutated.deleteCharAt(at);
        case 3 -> mutated.delete(at, Math.min(mutated.length() - 1, at + random.nextInt(40)));
        case 4 -> repeatLine(mutated, at);
        default -> mutated.insert(at, "\n" + " ".repeat(random.nextInt(12)));
      }
    }
    return mutated.toString();
  }

  private void repeatLine(StringBuilder text, int at) {
    int start = text.lastIndexOf("\n", at) + 1;
    int end = text.indexOf("\n", at);
    if (end > start) {
      text.insert(random.nextBoolean() ? start : 0, text.substring(start, end + 1));
    }
  }
}
