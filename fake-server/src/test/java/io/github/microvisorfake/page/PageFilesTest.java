package io.github.microvisorfake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every file of the page obeys, so that the page is safe and its source can be read. */
class PageFilesTest {

  private static final Path FOLDER =
      Path.of("src/main/resources/io/github/microvisorfake/internal/control/page");
  private static final String LIBRARY = "htm-preact.js";
  private static final int MAX_LINES = 300;

  @Test
  void indexNamesEveryOtherFileSoThatTheBrowserLoadsAllAtOnce() {
    String index = text(FOLDER.resolve("index.html"));

    assertThat(files().filter(file -> !file.endsWith("index.html")))
        .allSatisfy(file -> assertThat(index).contains("\"" + file.getFileName() + "\""));
  }

  @Test
  void filesAreShortEnoughToRead() {
    assertThat(files())
        .allSatisfy(file -> assertThat(text(file).lines()).hasSizeLessThanOrEqualTo(MAX_LINES));
  }

  @Test
  void markupContainsNeitherScriptsNorStyles() {
    assertThat(text(FOLDER.resolve("index.html")))
        .doesNotContainPattern("<script(?![^>]* src=)")
        .doesNotContainPattern("<style|style=|\\son[a-z]+=|javascript:");
  }

  @Test
  void scriptsNeverTurnTextIntoMarkup() {
    assertThat(scripts())
        .allSatisfy(
            file ->
                assertThat(text(file))
                    .doesNotContainIgnoringCase("innerHTML")
                    .doesNotContain("outerHTML", "insertAdjacentHTML", "document.write")
                    .doesNotContain("DOMParser", "createContextualFragment", "srcdoc")
                    .doesNotContainPattern("\\beval\\(|new Function|style=\\$"));
  }

  @Test
  void scriptsSendRequestsInOnePlaceOnly() {
    assertThat(scripts().filter(file -> !file.endsWith("api.js")))
        .allSatisfy(
            file ->
                assertThat(text(file))
                    .doesNotContainPattern("\\bfetch\\(")
                    .doesNotContain("XMLHttpRequest", "sendBeacon", "WebSocket", "EventSource"));
    assertThat(text(FOLDER.resolve("api.js"))).containsOnlyOnce("fetch(`/_fake/${target}`");
  }

  @Test
  void noFileIsLoadedFromAnotherServer() {
    assertThat(files().filter(file -> !file.endsWith(LIBRARY)))
        .allSatisfy(
            file ->
                assertThat(text(file))
                    .doesNotContainPattern("(?:src|href)=\"(?:https?:)?//")
                    .doesNotContainPattern("import[^;]*\"(?:https?:)?//")
                    .doesNotContainPattern("\\burl\\((?!#)|@import|@font-face"));
  }

  @Test
  void noticeNamesTheBundledLibrary() {
    String notice = text(Path.of("src/main/resources/META-INF/NOTICE"));
    String banner = text(FOLDER.resolve(LIBRARY)).lines().findFirst().orElseThrow();

    assertThat(banner).contains("Preact 10.29.8", "htm 3.1.1");
    assertThat(notice).contains("- Preact 10.29.8.", "- htm 3.1.1.", LIBRARY);
  }

  private static Stream<Path> scripts() {
    return files()
        .filter(file -> file.toString().endsWith(".js"))
        .filter(f -> !f.endsWith(LIBRARY));
  }

  private static Stream<Path> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return List.copyOf(files.sorted().toList()).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
