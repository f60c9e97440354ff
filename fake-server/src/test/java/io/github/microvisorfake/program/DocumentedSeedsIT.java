package io.github.microvisorfake.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Checks the seed files of README and docs and the error messages that pages show for them. */
class DocumentedSeedsIT {

  private static final Pattern MESSAGE =
      Pattern.compile("(?m)^(\\w+\\.(?:yaml|json)):\\d+:\\d+: .*$");
  private static final Pattern MISSPELLED =
      Pattern.compile("unknown name '(\\w+)'; write '(\\w+)'");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> documentedSeedsAreValid() throws IOException {
    return CodeBlock.all().stream()
        .filter(CodeBlock::isSeed)
        .map(seed -> DynamicTest.dynamicTest("" + seed, () -> assertIsAccepted(seed)));
  }

  private void assertIsAccepted(CodeBlock seed) throws IOException {
    try (RunningProgram program = RunningProgram.start("check-seed", file(seed.text()))) {
      assertThat(program.errors()).isEmpty();
      assertThat(program.exitCode()).isZero();
    }
  }

  private String file(String seed) throws IOException {
    return Files.writeString(folder.resolve("fleet.yaml"), seed).toString();
  }

  @TestFactory
  Stream<DynamicTest> documentedErrorsAreThoseOfTheSeed() throws IOException {
    return CodeBlock.all().stream()
        .filter(block -> block.language().equals("text"))
        .flatMap(
            block ->
                MESSAGE
                    .matcher(block.text())
                    .results()
                    .map(
                        message ->
                            DynamicTest.dynamicTest(
                                "" + block, () -> assertIsReported(block.page(), message))));
  }

  /** Introduces the misspelling that the message reports into the page's seed. */
  private void assertIsReported(Path page, MatchResult message) throws IOException {
    MatchResult misspelled =
        MISSPELLED.matcher(message.group()).results().findFirst().orElseThrow();
    String seed =
        CodeBlock.of(page).stream()
            .filter(CodeBlock::isSeed)
            .map(CodeBlock::text)
            .filter(text -> text.contains(" " + misspelled.group(2) + ":"))
            .findFirst()
            .orElseThrow();
    String wrong =
        seed.replaceFirst(
            "(?m)^( *)" + misspelled.group(2) + ":", "$1" + misspelled.group(1) + ":");
    try (RunningProgram program = RunningProgram.start("check-seed", file(wrong))) {
      assertThat(program.errors()).isEqualTo(folder + "/" + message.group() + "\n");
      assertThat(program.exitCode()).isEqualTo(1);
    }
  }

  @Test
  void documentationHasSeedsAndErrors() throws IOException {
    assertThat(CodeBlock.all()).anyMatch(CodeBlock::isSeed);
    assertThat(CodeBlock.all()).anyMatch(block -> MESSAGE.matcher(block.text()).find());
  }
}
