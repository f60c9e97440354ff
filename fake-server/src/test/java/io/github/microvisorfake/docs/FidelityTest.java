package io.github.microvisorfake.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.internal.api.TestRoutes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * {@code docs/fidelity.md} lists exactly the existing operations, and every operation and rule has
 * a grade, a source and existing tests.
 */
class FidelityTest {

  private static final Path PAGE = Path.of("..", "docs", "fidelity.md");
  private static final List<Path> TESTS =
      List.of(Path.of("src", "test"), Path.of("..", "junit-extension", "src", "test"));

  private static final Pattern OPERATION =
      Pattern.compile("\\| `((?:GET|POST|DELETE) /[^`]+)` \\| [^|]+ \\| ([^|]+) \\| [^|]+ \\|");
  private static final Pattern GRADE = Pattern.compile("(doc|spec|seen|assumed|ours|see Lists)\\b");
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");

  @Test
  void listsTheOperationsOfTheRoutes() throws IOException {
    List<String> listed = operations().map(operation -> operation.group(1)).toList();

    assertThat(listed)
        .containsExactlyElementsOf(
            Stream.of(TestRoutes.create())
                .flatMap(
                    routes -> Stream.concat(routes.rows().stream(), routes.otherApis().stream()))
                .map(String::valueOf)
                .toList());
  }

  @Test
  void everyOperationHasAGrade() throws IOException {
    assertThat(operations().map(operation -> operation.group(2)))
        .isNotEmpty()
        .allMatch(grade -> grade.matches("(doc|spec|seen|assumed)\\b.*"));
  }

  private static Stream<MatchResult> operations() throws IOException {
    return OPERATION.matcher(Files.readString(PAGE)).results();
  }

  @TestFactory
  Stream<DynamicTest> everyRuleHasAGradeAndExistingTests() throws IOException {
    return Files.readString(PAGE)
        .lines()
        .dropWhile(line -> !line.startsWith("## Hosts"))
        .filter(line -> line.startsWith("| ") && !line.endsWith("| guarded by |"))
        .map(Rule::of)
        .map(rule -> DynamicTest.dynamicTest(rule.name(), rule::check));
  }

  /** A row in a table of rules. */
  private record Rule(String name, String grade, List<String> guards) {

    static Rule of(String line) {
      List<String> cells = Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList();
      assertThat(cells).as(line).hasSize(4).doesNotContain("");
      String grade =
          cells.subList(1, 3).stream()
              .filter(cell -> GRADE.matcher(cell).find())
              .findFirst()
              .orElse("");
      List<String> guards =
          NAME.matcher(cells.get(3)).results().map(result -> result.group(1)).toList();
      return new Rule(cells.get(0), grade, guards);
    }

    void check() {
      assertThat(grade).as("grade").isNotEmpty();
      assertThat(guards).as("tests").isNotEmpty().allMatch(Rule::exists);
    }

    private static boolean exists(String guard) {
      boolean dialogue = guard.endsWith(".http");
      String[] names = dialogue ? new String[] {guard} : guard.split("\\.");
      String file = dialogue ? guard : names[0] + ".java";
      return source(file)
          .filter(text -> names.length == 1 || text.contains(" " + names[1] + "("))
          .isPresent();
    }

    private static Optional<String> source(String file) {
      return TESTS.stream().flatMap(folder -> sources(folder, file)).findFirst();
    }

    private static Stream<String> sources(Path folder, String file) {
      try (Stream<Path> files = Files.walk(folder)) {
        List<Path> found = files.filter(path -> path.endsWith(file)).toList();
        return found.stream().map(Rule::read);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String read(Path file) {
      try {
        return Files.readString(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
