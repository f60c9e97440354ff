package io.github.microvisorfake.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

@ExtendWith(PageExtension.class)
class EntriesTest {

  private static final String IMAGE = "<img src=x onerror=\"document.title='broken'\">";

  @Test
  void createsASecretAndRevealsItOnlyWhenAsked(Page page) {
    page.open("entries");
    page.click("Add a secret");
    page.fill("Key", "wifi_password");
    page.fill("Value", "hunter2!");
    page.click("Create");

    page.named("Reveal wifi_password");
    assertThat(page.browser().getPageSource()).doesNotContain("hunter2!");

    page.click("Reveal wifi_password");
    page.awaitText("hunter2!");
    page.click("Hide wifi_password");
    page.awaitNoText("hunter2!");
  }

  @Test
  void rotatesASecret(Page page) {
    page.open("entries");
    page.click("Change root_ca");
    page.fill("Value", "changed");
    page.click("Save");
    page.awaitText("The secret root_ca has a new value.");

    page.click("Reveal root_ca");
    page.awaitText("changed");
  }

  @Test
  void deletesAConfigAfterAQuestion(Page page) {
    page.open("entries");
    page.click("Delete api_url");
    page.awaitText("Delete api_url?");
    page.click("Delete");

    page.awaitText("No configs yet");
    assertThat(page.fake().call("GET", "/v1/Configs/api_url", "")).isEqualTo(404);
  }

  @Test
  void rejectsADuplicateWithTheReason(Page page) {
    page.open("entries");
    page.click("Add a config");
    page.fill("Key", "api_url");
    page.fill("Value", "other");
    page.click("Create");

    page.awaitText("already exists");
  }

  @Test
  void showsMarkupInKeysAndValuesAsText(Page page) {
    page.fake()
        .control(
            "POST",
            "configs",
            "{\"key\": \"%1$s\", \"value\": \"%1$s\"}".formatted(IMAGE.replace("\"", "\\\"")));

    page.open("entries");
    page.awaitText(IMAGE);

    assertThat(page.browser().findElements(By.cssSelector("main img"))).isEmpty();
    assertThat(page.browser().getTitle()).isEqualTo("Configs and secrets · Microvisor Fake");
  }
}
