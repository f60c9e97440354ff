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

/** The seed files of README and docs, and the mistakes in them that pages tell of. */
class DocumentedSeedsIT {

  private static final Pattern MESSAGE =
      Pattern.compile("(?m)^(\\w+\\.(?:yaml|json)):\\d+:\\d+: .*$");
  private static final Pattern MISSPELT = Pattern.compile("unknown name '(\\w+)'; write '(\\w+)'");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> eachIsAccepted() throws IOException {
    return Fence.all().stream()
        .filter(Fence::isSeed)
        .map(seed -> DynamicTest.dynamicTest("" + seed, () -> assertIsAccepted(seed)));
  }

  private void assertIsAccepted(Fence seed) throws IOException {
    try (RunningProgram program = RunningProgram.start("check-seed", file(seed.text()))) {
      assertThat(program.errors()).isEmpty();
      assertThat(program.exitCode()).isZero();
    }
  }

  private String file(String seed) throws IOException {
    return Files.writeString(folder.resolve("fleet.yaml"), seed).toString();
  }

  @TestFactory
  Stream<DynamicTest> eachMessageIsThatOfTheSeedAboveIt() throws IOException {
    return Fence.all().stream()
        .filter(fence -> fence.language().isEmpty())
        .flatMap(
            fence ->
                MESSAGE
                    .matcher(fence.text())
                    .results()
                    .map(
                        message ->
                            DynamicTest.dynamicTest(
                                "" + fence, () -> assertIsSaid(fence.page(), message))));
  }

  /** Misspells a name in the page's seed as the message says, where the name comes first. */
  private void assertIsSaid(Path page, MatchResult message) throws IOException {
    MatchResult misspelt = MISSPELT.matcher(message.group()).results().findFirst().orElseThrow();
    String seed = Fence.of(page).stream().filter(Fence::isSeed).findFirst().orElseThrow().text();
    String wrong =
        seed.replaceFirst("(?m)^( *)" + misspelt.group(2) + ":", "$1" + misspelt.group(1) + ":");
    try (RunningProgram program = RunningProgram.start("check-seed", file(wrong))) {
      assertThat(program.errors()).isEqualTo(folder + "/" + message.group() + "\n");
      assertThat(program.exitCode()).isEqualTo(1);
    }
  }

  @Test
  void thereAreSome() throws IOException {
    assertThat(Fence.all()).anyMatch(Fence::isSeed);
    assertThat(Fence.all()).anyMatch(fence -> MESSAGE.matcher(fence.text()).find());
  }
}
