package io.github.microvisorfake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Dimension;

/** Checks every screen with axe-core, which the folder's package-lock.json names. */
@ExtendWith(PageExtension.class)
class AccessibilityTest {

  private static final String RUN =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document).then(
        result => done(result.violations.flatMap(rule =>
          rule.nodes.map(node => rule.id + ': ' + node.target.join(' ') + ' ' + node.failureSummary))),
        error => done([String(error)]));
      """;

  private static String axe = "";

  @BeforeAll
  static void installAxe() throws IOException, InterruptedException {
    axe = AxePackage.script();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void noScreenHasAViolation(String theme, Page page) {
    List<String> screens = Screens.of(page);
    page.open("overview").choose("Theme", theme);
    page.fake().control("POST", "faults", "{\"delay\": \"PT0.001S\", \"path\": \"/v1/none\"}");
    page.fake().control("POST", "clock", "{\"advance\": \"PT1H\"}");

    assertThat(screens).allSatisfy(screen -> assertThat(violations(page, screen)).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"overview", "requests", "devices", "faults"})
  void narrowScreensHaveNoViolation(String screen, Page page) {
    Dimension size = page.browser().manage().window().getSize();
    page.browser().manage().window().setSize(new Dimension(500, 900));
    try {
      assertThat(violations(page, screen)).isEmpty();
    } finally {
      page.browser().manage().window().setSize(size);
    }
  }

  private static List<?> violations(Page page, String screen) {
    page.open(screen);
    if (screen.startsWith("devices/")) {
      page.click("Read as the firmware");
      page.awaitText("Firmware reads");
    }
    page.browser().executeScript(axe);
    return (List<?>) page.browser().executeAsyncScript(RUN);
  }
}
