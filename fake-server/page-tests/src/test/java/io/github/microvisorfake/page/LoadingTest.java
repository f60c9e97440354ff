package io.github.microvisorfake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.remote.RemoteWebDriver;

@ExtendWith(PageExtension.class)
class LoadingTest {

  private static final int MAX_TRANSFER = 100_000;

  private static final String FIGURES =
      """
      const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
      return {
        transfer: entries.filter(entry => !/accounts/.test(entry.name)).reduce((sum, entry) => sum + entry.transferSize, 0),
        paint: Math.round(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1),
        foreign: entries.filter(entry => !entry.name.startsWith(location.origin)).map(entry => entry.name).join(' ')
      };
      """;

  @Test
  void theTokenLeavesTheAddressAtOnce(Page page) {
    page.browser().get(page.fake().program().consoleUrl());
    page.await(By.cssSelector("main h1"));

    assertThat(page.browser().getCurrentUrl()).doesNotContain("token");
    assertThat(page.browser().executeScript("return document.cookie")).isEqualTo("");
  }

  @Test
  void asksForTheTokenWithoutACookie(Page page) {
    page.browser().manage().deleteAllCookies();
    page.browser().get(page.fake().program().url() + "/_fake/");
    page.awaitText("This page needs its token");

    page.fill("Token", page.fake().program().controlToken());
    page.click("Open");

    page.awaitText("Latest requests");
  }

  @Test
  void showsEveryScreenWithoutAnErrorOfTheBrowser(Page page) {
    Screens.errors(page); // those of other tests
    for (String screen : Screens.of(page)) {
      page.open(screen);
      page.await(By.cssSelector("main[aria-busy=false]"));
    }
    assertThat(Screens.errors(page)).isEmpty();
  }

  @Test
  void tellsThatTheAccountOfAnAddressIsGone(Page page) {
    String gone = "AC" + "0".repeat(32);
    new Page(page.browser(), new Fake(page.fake().program(), gone, "")).open("devices");

    page.awaitText("There is no account " + gone);
    assertThat(page.heading()).isEqualTo("Overview");
  }

  @Test
  void choosesAnotherAccount(Page page, Page other) {
    page.open("devices");
    page.awaitText("thermostat-1");
    page.choose("Account", other.fake().sid());

    page.awaitText(other.fake().sid());
    assertThat(page.browser().getCurrentUrl()).endsWith(other.fake().sid() + "/devices");
  }

  @Test
  void theFirstLoadIsSmall(Page page) {
    Map<?, ?> figures = loadWithoutCache(page);
    System.out.println("the page without a cache: " + figures);

    assertThat((Long) figures.get("transfer")).isBetween(1L, (long) MAX_TRANSFER);
    assertThat(figures.get("foreign")).isEqualTo("");
  }

  private static Map<?, ?> loadWithoutCache(Page page) {
    RemoteWebDriver browser = page.browser();
    page.browser().executeCdpCommand("Network.clearBrowserCache", Map.of());
    page.open("overview");
    page.awaitText("Latest requests");
    return (Map<?, ?>) browser.executeScript(FIGURES);
  }
}
