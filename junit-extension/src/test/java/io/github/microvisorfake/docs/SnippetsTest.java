package io.github.microvisorfake.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every Java snippet in README and docs is part of a test or a recipe; only white space may differ.
 */
class SnippetsTest {

  private static final Path ROOT = Path.of("..");
  private static final List<Path> CODE =
      List.of(Path.of("src", "test", "java"), Path.of("recipes"));
  private static final Pattern SNIPPET = Pattern.compile("(?s)```java\n(.*?)```");

  static Stream<String> snippets() throws IOException {
    List<Path> docs = files(ROOT.resolve("docs"), ".md");
    return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs.stream())
        .flatMap(page -> SNIPPET.matcher(read(page)).results().map(SnippetsTest::text));
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void snippetExistsInATestOrRecipe(String snippet) {
    assertThat(CODE.stream().flatMap(SnippetsTest::java))
        .anyMatch(test -> withoutSpace(read(test)).contains(withoutSpace(snippet)));
  }

  @Test
  void docsContainSnippets() throws IOException {
    assertThat(snippets().count()).isGreaterThan(3);
  }

  private static Stream<Path> java(Path folder) {
    try {
      return files(folder, ".java").stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(MatchResult snippet) {
    return snippet.group(1);
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
