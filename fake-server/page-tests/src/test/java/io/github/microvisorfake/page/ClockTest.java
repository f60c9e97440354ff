package io.github.microvisorfake.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PageExtension.class)
class ClockTest {

  @Test
  void setsAndAdvancesTheClock(Page page) {
    page.open("clock");
    page.fill("To an instant", "2031-01-01T00:00:00Z");
    page.click("Set and stop");
    page.awaitText("Time stands still at 2031-01-01 00:00:00 UTC");

    page.click("90 days");

    page.awaitText("Time stands still at 2031-04-01 00:00:00 UTC");
    assertThat(page.fake().control("GET", "clock", "")).contains("\"2031-04-01T00:00:00Z\"");
  }

  @Test
  void bannerOfEveryScreenLetsTimeRun(Page page) {
    page.fake().control("POST", "clock", "{\"set\": \"2031-01-01T00:00:00Z\"}");
    page.open("devices");
    page.awaitText("Time stands still");

    page.click("Let it run");

    page.awaitNoText("Time stands still");
  }

  @Test
  void tellsWhichDurationIsInvalid(Page page) {
    page.open("clock");
    page.fill("By a duration", "P1X");
    page.click("Advance");

    page.awaitText("advance");
    assertThat(page.browser().findElements(org.openqa.selenium.By.cssSelector(".notice.bad")))
        .hasSize(1);
  }
}
