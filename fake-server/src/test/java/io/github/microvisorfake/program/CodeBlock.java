package io.github.microvisorfake.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A fenced code block of README or docs.
 *
 * @param page the file it stands in
 * @param language the word behind the fence; empty if there is none
 * @param text what is between the fences
 */
record CodeBlock(Path page, String language, String text) {

  static final Path ROOT = Path.of("..");

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

  /** Returns README and the pages of docs. */
  static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
      return Stream.concat(
              Stream.of(ROOT.resolve("README.md")),
              docs.filter(file -> file.toString().endsWith(".md")).sorted())
          .toList();
    }
  }

  /** Returns all blocks of all pages. */
  static List<CodeBlock> all() throws IOException {
    List<CodeBlock> all = new ArrayList<>();
    for (Path page : pages()) {
      all.addAll(of(page));
    }
    return all;
  }

  /** Returns the blocks of one page. */
  static List<CodeBlock> of(Path page) throws IOException {
    List<CodeBlock> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(page));
    while (block.find()) {
      blocks.add(new CodeBlock(page, block.group(1), block.group(2)));
    }
    return blocks;
  }

  List<String> lines() {
    return text.lines().toList();
  }

  /** Returns whether the block is a complete seed file. */
  boolean isSeed() {
    return language.matches("ya?ml|json") && text.contains("accounts");
  }

  /** Returns whether the block is a whole script, with the interpreter in its first line. */
  boolean isScript() {
    return text.startsWith("#!");
  }

  /** Returns whether the block only sets variables, for the other blocks of its page. */
  boolean isExports() {
    return text.lines().allMatch(line -> line.startsWith("export "));
  }

  /** Returns the blocks of a page that only set variables. */
  static String exports(Path page) throws IOException {
    return of(page).stream()
        .filter(block -> block.language().equals("sh") && block.isExports())
        .map(CodeBlock::text)
        .collect(Collectors.joining());
  }

  /** Returns a display name for tests. */
  @Override
  public String toString() {
    return page.getFileName() + ": " + text.lines().findFirst().orElse("");
  }
}
