package io.github.microvisorfake.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.internal.api.PageTokens;
import io.github.microvisorfake.internal.api.Routes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/fidelity.md} lists exactly the operations that there are, each with a grade. */
class FidelityTest {

  private static final Path PAGE = Path.of("..", "docs", "fidelity.md");

  private static final Pattern OPERATION =
      Pattern.compile("\\| `((?:GET|POST|DELETE) /[^`]+)` \\| [^|]+ \\| ([^|]+) \\|");

  @Test
  void itsTableOfOperationsIsThatOfRoutes() throws IOException {
    List<String> listed = operations().map(operation -> operation.group(1)).toList();

    assertThat(listed)
        .containsExactlyElementsOf(
            new Routes(new PageTokens(new byte[32])).rows().stream().map(String::valueOf).toList());
  }

  @Test
  void eachOperationHasAGrade() throws IOException {
    assertThat(operations().map(operation -> operation.group(2)))
        .isNotEmpty()
        .allMatch(grade -> grade.matches("(doc|spec|seen|assumed)\\b.*"));
  }

  private static Stream<MatchResult> operations() throws IOException {
    return OPERATION.matcher(Files.readString(PAGE)).results();
  }
}
