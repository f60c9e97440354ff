package io.github.microvisorfake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Syntax errors of seeds, with their complete messages. */
class SeedSyntaxTest {

  private static final String SYNTAX =
      "; check the indentation and the brackets, and quote a text with special characters";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# nothing but a comment\n",
        "accounts: []",
        "{}",
        "{\"accounts\": []}",
        "\uFEFFaccounts: []",
        "---\naccounts: []\n...\n",
        "{\n\t\"accounts\":\n\t[\n\t]\n}\n",
        "%YAML 1.2\n---\naccounts: []\n"
      })
  void acceptsASeedWithoutAccounts(String text) {
    assertThat(read(text)).hasToString("Seed[s.yaml, 0 accounts]");
  }

  static Stream<Arguments> errors() {
    return Stream.of(
        error(
            "accounts:\n  - devices:\n      - uniquename: x",
            "3:9: unknown name 'uniquename'; write 'uniqueName'"),
        error("acounts: []", "1:1: unknown name 'acounts'; write 'accounts'"),
        error(
            "devices: []",
            "1:1: 'devices' belongs to an account; a seed file can have accounts; write the account as an entry of that list: {\"accounts\": [...]}"),
        error(
            "accounts: [{ accounts: [] }]",
            "1:14: 'accounts' belongs to a seed file; write one entry of that list here"),
        error(
            "accounts: [{apps: [{hunter2: x}]}]",
            "1:21: unknown name 'hunter2'; an app can have sid, uniqueName, hash, manifest"),
        error(
            "accounts: [{responseLimit: 9}]",
            "1:13: unknown name 'responseLimit'; an account can have sid, authToken, apiKeys, subaccounts, allowUpdates, clientValidation,"
                + " deviceResponseLimit, configs, secrets, apps, devices, publicKeys"),
        error(
            "accounts:\n  - sid: x\n    sid: y",
            "3:5: this name already occurs in line 2; keep one of the two"),
        error(
            "accounts: [{secrets: {a: x,\n a: y}}]",
            "2:2: this name already occurs in line 1; keep one of the two"),
        error(
            "accounts: [{secrets: {a: }}]",
            "1:25: null is not allowed; write a value, quote null if it is a text, or leave it out"),
        error(
            "accounts: [{authToken: null}]",
            "1:24: null is not allowed; write a value, quote null if it is a text, or leave it out"),
        error("accounts:", "1:10: 'accounts' must be a list; begin each item with '- '"),
        error("accounts: {sid: x}", "1:11: 'accounts' must be a list; begin each item with '- '"),
        error("- sid: x", "1:1: a seed file must consist of names and values; write 'name: value'"),
        error(
            "accounts: [AC1]",
            "1:12: an account must consist of names and values; write 'name: value'"),
        error(
            "accounts: [{configs: [a]}]",
            "1:22: 'configs' must consist of keys and values; write 'key: value'"),
        error(
            "accounts: [{configs: {a: [b]}}]",
            "1:26: each value of 'configs' must be a text, not a list or a mapping; quote it"),
        error(
            "accounts: [{authToken: {a: b}}]",
            "1:24: 'authToken' must be a text, not a list or a mapping; quote it"),
        error(
            "accounts: [{subaccounts: [{}]}]",
            "1:27: each item of 'subaccounts' must be a text, not a list or a mapping; quote it"),
        error(
            "? [accounts]\n: []", "1:3: a name must be a text, not a list or a mapping; quote it"),
        error(
            "accounts: [{authToken: *secret }]",
            "1:24: an alias is not allowed; write the value itself, or quote a text that begins with"
                + " '*'"),
        error(
            "accounts: [{authToken: &secret}]",
            "1:24: an anchor is not allowed; remove it, or quote a text that begins with '&'"),
        error(
            "accounts: [{authToken: !secret x}]",
            "1:24: a tag is not allowed; remove it, or quote a text that begins with '!'"),
        error(
            "accounts: [{authToken: !secret!x y}]",
            "1:24: the text is neither YAML nor JSON: found a tag" + SYNTAX),
        error(
            "accounts: []\n---\naccounts: []",
            "2:1: a second document begins here; move its accounts to the first document"),
        error(
            "accounts:\n  - authToken: a: b",
            "2:17: the text is neither YAML nor JSON: mapping values are not allowed here"
                + SYNTAX),
        error(
            "accounts: [",
            "1:12: the text is neither YAML nor JSON: expected the node content, but found '<stream end>'"
                + SYNTAX),
        error(
            "accounts: [{authToken: \"a}]",
            "1:28: the text is neither YAML nor JSON: found unexpected end of stream" + SYNTAX),
        error(
            "accounts: [{authToken: \u0007}]",
            "1:24: the character U+0007 is not allowed; write it as an escape sequence in double quotes"),
        error(
            "accounts: [{authToken: \r\n\uD83D\uDE00\u0000}]",
            "2:2: the character U+0000 is not allowed; write it as an escape sequence in double quotes"));
  }

  private static Arguments error(String text, String message) {
    return Arguments.of(text, message);
  }

  @ParameterizedTest
  @MethodSource("errors")
  void reportsAnErrorWithItsPositionAndARemedy(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(SeedException.class)
        .hasMessage("s.yaml:" + message);
  }

  @Test
  void rejectsBytesThatAreNotUtf8() {
    byte[] latin = "accounts: # f\u00FCr\n# caf\u00E9".getBytes(ISO_8859_1);

    assertThatThrownBy(() -> Seed.read("s.yaml", new ByteArrayInputStream(latin)))
        .isInstanceOf(SeedException.class)
        .hasMessage("s.yaml:1:14: the text is not encoded as UTF-8; save the file as UTF-8");
  }

  @Test
  void rejectsAnUnpairedSurrogate() {
    assertThatThrownBy(() -> Seed.parse("s.yaml", "a\uD83D"))
        .hasMessage("s.yaml:1:2: an unpaired surrogate is not allowed; remove it");
    assertThatThrownBy(() -> Seed.parse("s.yaml", "a\uDE00"))
        .hasMessage("s.yaml:1:2: an unpaired surrogate is not allowed; remove it");
  }

  @Test
  void namesAMissingFile() {
    assertThatThrownBy(() -> Seed.read(folder.resolve("fleet.yaml")))
        .isInstanceOf(SeedException.class)
        .hasMessage(
            folder.resolve("fleet.yaml") + ": the seed file does not exist; check the path");
  }

  @Test
  void rejectsAFolder() {
    assertThatThrownBy(() -> Seed.read(folder))
        .isInstanceOf(SeedException.class)
        .hasMessageStartingWith(folder + ": cannot read the seed file (");
  }

  @Test
  void rejectsAStreamThatCannotBeRead() throws IOException {
    InputStream closed = InputStream.nullInputStream();
    closed.close();

    assertThatThrownBy(() -> Seed.read("s.yaml", closed))
        .isInstanceOf(SeedException.class)
        .hasMessage("s.yaml: reading the seed failed (Stream closed); check the stream");
  }

  @Test
  void errorInAFileNamesTheFile() throws IOException {
    Path file = Files.writeString(folder.resolve("fleet.yaml"), "x: y");

    assertThatThrownBy(() -> Seed.read(file))
        .hasMessage(file + ":1:1: unknown name 'x'; a seed file can have accounts");
  }

  @Test
  @Timeout(60)
  void rejectsAFileOverTheSizeLimitWithoutReadingItAll() {
    assertThatThrownBy(() -> Seed.read("s.yaml", endless()))
        .hasMessage("s.yaml:1:1: the seed is larger than 64 MiB; split it into several seeds");
  }

  private static InputStream endless() {
    return new InputStream() {
      @Override
      public int read() {
        return '#';
      }

      @Override
      public int read(byte[] bytes, int from, int length) {
        Arrays.fill(bytes, from, from + length, (byte) '#');
        return length;
      }
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "? ", "[{\"a\":"})
  @Timeout(60)
  void rejectsDeepNestingWithoutRecursion(String opening) {
    String deep = String.join("", Collections.nCopies(1_000_000, opening));

    assertThatThrownBy(() -> read(deep)).isInstanceOf(SeedException.class);
    assertThatThrownBy(() -> read("accounts: [{secrets: {a: " + deep))
        .isInstanceOf(SeedException.class);
  }

  /** Each takes seconds; with small parser chunks it took minutes. */
  @ParameterizedTest
  @ValueSource(strings = {"{\"a\": \"", "{a: ", "{? ", "#"})
  @Timeout(60)
  void readsALongTextInReasonableTime(String opening) {
    String text = "accounts: [{secrets: " + opening + "x".repeat(16 << 20);

    assertThatThrownBy(() -> read(text)).isInstanceOf(SeedException.class);
  }

  @Test
  void rejectsAnAliasBombAtItsFirstAnchor() {
    String bomb =
        """
        accounts: &a [{authToken: x}, {authToken: x}]
        b: &b [*a, *a, *a, *a, *a, *a, *a, *a]
        c: &c [*b, *b, *b, *b, *b, *b, *b, *b]
        """;

    assertThatThrownBy(() -> read(bomb))
        .hasMessage(
            "s.yaml:1:11: an anchor is not allowed; remove it, or quote a text that begins with '&'");
  }

  private static Seed read(String text) {
    return Seed.read("s.yaml", new ByteArrayInputStream(text.getBytes(UTF_8)));
  }
}
