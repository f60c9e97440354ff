package io.github.microvisorfake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No error of a seed quotes a part of a value, and the parser throws nothing but {@link
 * SeedException}. Each run tries a few thousand values; to try 400,000:
 *
 * <pre>mvn -pl fake-server test -Dtest=SeedValuesInErrorsTest -Dvalues=400000</pre>
 */
class SeedValuesInErrorsTest {

  private static final int COUNT = Integer.getInteger("values", 4_000);
  private static final String VALUE = "zqxjvkw9";
  private static final int PART = 3;

  private static final List<String> SEEDS =
      List.of(
          "%s",
          "%s: v",
          "accounts: %s",
          "accounts: [{%s: v}]",
          "accounts: [{sid: %s}]",
          "accounts: [{authToken: %s}]",
          "accounts: [{apiKeys: [{sid: %s}]}]",
          "accounts: [{apiKeys: [{secret: %s}]}]",
          "accounts: [{subaccounts: [%s]}]",
          "accounts: [{allowUpdates: %s}]",
          "accounts: [{deviceResponseLimit: %s}]",
          "accounts: [{secrets: {k: %s}}]",
          "accounts: [{secrets: {%s: v}}]",
          "accounts: [{apps: [{uniqueName: %s}]}]",
          "accounts: [{apps: [{hash: %s}]}]",
          "accounts: [{apps: [{manifest: %s}]}]",
          "accounts: [{devices: [{sid: %s}]}]",
          "accounts: [{devices: [{targetApp: %s}]}]",
          "accounts: [{devices: [{updateErrorCode: %s}]}]",
          "accounts: [{devices: [{loggingUntil: %s}]}]",
          "accounts: [{devices: [{secrets: {k: %s}}]}]",
          "accounts: [{publicKeys: [{publicKey: %s}]}]",
          "accounts: [{publicKeys: [{friendlyName: %s}]}]",
          "accounts:\n  - authToken: t\n    secrets:\n      k: %s\n    configs: {}\n");

  private static final List<String> QUOTES = List.of("%s", "\"%s\"", "'%s'", "|\n        %s\n");

  private static final List<String> PIECES =
      List.of(
          "\"",
          "'",
          "\\",
          "\\U",
          "\\u",
          "\\x",
          "\\N",
          "\\q",
          "\\UD800",
          "\\UFFFFFFFF",
          "%",
          "\n%YAML ",
          "\n%YAML 99999999999.1\n---\n",
          "\n%TAG !",
          "!",
          "!<",
          "!!",
          "!a!",
          "!%zz",
          "&a ",
          "*a",
          "|",
          "|9",
          ">-\n",
          "\t",
          ": ",
          "? ",
          "- ",
          "\n---\n",
          "\n...\n",
          "{",
          "}",
          "[",
          "]",
          ",",
          " #",
          "\n",
          "\n ",
          "@",
          "`",
          "\r",
          "\u0085",
          "\u2028",
          "\uFEFF",
          "\uD800",
          "\u0007",
          "<<: ",
          "~");

  private final Random random = new Random(Long.getLong("seed", 7));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\U" + VALUE,
        "\\u" + VALUE,
        "\\x" + VALUE,
        "\\" + VALUE,
        "\\UDEADBEEF",
        "\\UFFFFFFFF",
        "\\U00110000",
        "\\uD800",
        "\\UD800DC00"
      })
  @Timeout(60)
  void wrongEscapeIsReportedWithoutTheValue(String value) {
    String seed = "accounts: [{secrets: {k: \"" + value + "\"}}]";

    assertThatThrownBy(() -> check(seed))
        .isInstanceOf(SeedException.class)
        .hasMessageStartingWith("s.yaml:1:")
        .message()
        .doesNotContain("zqx", "DEAD", "FFFF", "0011", "D800");
  }

  @Test
  @Timeout(1_800)
  void noErrorQuotesAPartOfAValue() {
    for (int i = 0; i < COUNT; i++) {
      String seed = random(SEEDS).replace("%s", random(QUOTES).replace("%s", damagedValue()));
      try {
        check(seed);
      } catch (SeedException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
          assertQuotesNothing(seed, "" + cause.getMessage());
        }
      } catch (RuntimeException | Error e) {
        throw new AssertionError("seed: " + seed, e);
      }
    }
  }

  private static void check(String seed) {
    MicrovisorServer.builder().seed(Seed.parse("s.yaml", seed)).validate();
  }

  private String damagedValue() {
    StringBuilder value = new StringBuilder(VALUE);
    for (int i = random.nextInt(4); i >= 0; i--) {
      value.insert(random.nextInt(value.length() + 1), random(PIECES));
    }
    return value.toString();
  }

  private String random(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }

  /** A part of a value in place of a name, which has the form of a name, is quoted on purpose. */
  private static final Pattern UNKNOWN_NAME = Pattern.compile("unknown name '[A-Za-z0-9_-]{1,40}'");

  private static void assertQuotesNothing(String seed, String quoting) {
    String message = UNKNOWN_NAME.matcher(quoting).replaceAll("");
    for (int i = 0; i + PART <= VALUE.length(); i++) {
      assertThat(message).as(seed).doesNotContain(VALUE.substring(i, i + PART));
    }
  }
}
