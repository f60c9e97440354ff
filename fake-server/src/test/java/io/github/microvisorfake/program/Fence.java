package io.github.microvisorfake.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A fenced block of README or docs.
 *
 * @param page the file it stands in
 * @param language the word behind the fence; empty if there is none
 * @param text what is between the fences
 */
record Fence(Path page, String language, String text) {

  static final Path ROOT = Path.of("..");

  private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

  /** All blocks of all pages. */
  static List<Fence> all() throws IOException {
    List<Fence> all = new ArrayList<>(of(ROOT.resolve("README.md")));
    try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
      for (Path page : docs.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
        all.addAll(of(page));
      }
    }
    return all;
  }

  /** The blocks of one page. */
  static List<Fence> of(Path page) throws IOException {
    List<Fence> fences = new ArrayList<>();
    Matcher fence = FENCE.matcher(Files.readString(page));
    while (fence.find()) {
      fences.add(new Fence(page, fence.group(1), fence.group(2)));
    }
    return fences;
  }

  List<String> lines() {
    return text.lines().toList();
  }

  /** Whether it is a seed file, whole. */
  boolean isSeed() {
    return language.matches("ya?ml|json") && text.contains("accounts");
  }

  /** For the name of a test. */
  @Override
  public String toString() {
    return page.getFileName() + ": " + text.lines().findFirst().orElse("");
  }
}
