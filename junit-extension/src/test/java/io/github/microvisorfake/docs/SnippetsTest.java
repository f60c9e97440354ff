package io.github.microvisorfake.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every snippet of code in README and docs is part of a test or a recipe; only white space may
 * differ.
 */
class SnippetsTest {

  private static final Path ROOT = Path.of("..");
  private static final List<Path> CODE =
      List.of(
          Path.of("src", "test"),
          Path.of("recipes"),
          Path.of("..", "fake-server", "src", "test", "scripts"));
  private static final Map<String, String> ENDINGS =
      Map.of("java", ".java", "javascript", ".js", "python", ".py");
  private static final Pattern SNIPPET =
      Pattern.compile("(?s)```(java|javascript|python)\n(.*?)```");

  static Stream<Arguments> snippets() throws IOException {
    List<Path> docs = files(ROOT.resolve("docs"), ".md");
    return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs.stream())
        .flatMap(page -> SNIPPET.matcher(read(page)).results())
        .map(snippet -> Arguments.of(snippet.group(1), snippet.group(2)));
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void snippetExistsInATestOrRecipe(String language, String snippet) {
    assertThat(CODE.stream().flatMap(folder -> code(folder, ENDINGS.getOrDefault(language, ""))))
        .anyMatch(test -> withoutSpace(read(test)).contains(withoutSpace(snippet)));
  }

  @Test
  void docsContainSnippetsInEveryLanguage() throws IOException {
    assertThat(snippets().map(snippet -> snippet.get()[0])).containsAll(ENDINGS.keySet());
  }

  private static Stream<Path> code(Path folder, String ending) {
    try {
      return files(folder, ending).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).toList();
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
