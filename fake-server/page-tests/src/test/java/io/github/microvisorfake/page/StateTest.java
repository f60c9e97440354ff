package io.github.microvisorfake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.support.ui.WebDriverWait;

@ExtendWith(PageExtension.class)
class StateTest {

  @Test
  void restoresWhatWasKept(Page page) {
    page.open("state");
    page.click("Keep in this page");
    page.awaitText("2 devices, 1 config, 1 secret");
    page.fake().call("DELETE", "/v1/Configs/api_url", "");

    page.click("Restore");
    page.awaitText("Replace what the account holds now?");
    page.click("Restore");
    page.awaitText("The state is restored.");

    assertThat(page.fake().call("GET", "/v1/Configs/api_url", "")).isEqualTo(200);
  }

  @Test
  void restoresADownloadedFile(Page page) throws IOException {
    Path file = Chromium.DOWNLOADS.resolve("microvisor-fake-" + page.fake().sid() + ".json");
    Files.deleteIfExists(file);
    page.open("state");
    page.click("Download");
    new WebDriverWait(page.browser(), java.time.Duration.ofSeconds(20))
        .until(browser -> Files.exists(file));
    page.fake().call("DELETE", "/v1/Secrets/root_ca", "");

    page.field("A saved file").sendKeys(file.toString());
    page.awaitText("2 devices, 1 config, 1 secret");
    page.click("Restore");
    page.click("Restore");
    page.awaitText("The state is restored.");

    assertThat(page.fake().control("GET", "secrets/root_ca?reveal=true", ""))
        .contains("0123456789");
  }

  @Test
  void undoesEverything(Page page) {
    page.fake().call("POST", "/v1/Configs", "Key=new&Value=1");
    page.fake().control("POST", "faults", "{\"status\": 500, \"times\": \"always\"}");
    page.fake().control("POST", "clock", "{\"set\": \"2031-01-01T00:00:00Z\"}");
    page.open("state");
    page.click("Reset");
    page.awaitText("Undo all changes?");
    page.click("Reset");

    page.awaitText("Everything is undone");
    page.awaitNoText("is armed");
    assertThat(page.fake().call("GET", "/v1/Configs/new", "")).isEqualTo(404);
    assertThat(page.fake().control("GET", "clock", "")).contains("true").doesNotContain("2031");
  }
}
