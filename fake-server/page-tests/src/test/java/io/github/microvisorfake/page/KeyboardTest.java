package io.github.microvisorfake.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

@ExtendWith(PageExtension.class)
class KeyboardTest {

  private static final int MAX_TABS = 60;

  @Test
  void changesASecretOfADeviceWithoutThePointer(Page page) {
    page.open("overview");
    page.press("g", "d");
    page.await(By.xpath("//h1[starts-with(., 'Devices')]"));
    page.press("/");
    page.press("stat-1");
    page.awaitNoText("thermostat-2");
    page.press(Keys.ESCAPE);
    page.press("j");
    page.press(Keys.ENTER);
    page.await(By.xpath("//h1[.='thermostat-1']"));

    tabTo(page, "Change wifi_password");
    page.press(Keys.ENTER);
    page.press(Keys.chord(Keys.CONTROL, "a"), "changed!");
    tabTo(page, "Save");
    page.press(Keys.ENTER);
    page.awaitText("The secret wifi_password has a new value.");
    tabTo(page, "Reveal wifi_password");
    page.press(Keys.ENTER);

    page.awaitText("changed!");
  }

  /** Presses Tab until the focus is on an element, which must then be visibly in focus. */
  private static void tabTo(Page page, String name) {
    page.named(name);
    for (int i = 0; i < MAX_TABS; i++) {
      WebElement focused = page.browser().switchTo().activeElement();
      if (name.equals(focused.getAccessibleName())) {
        assertThat(focused.getCssValue("outline-style")).isEqualTo("solid");
        return;
      }
      page.press(Keys.TAB);
    }
    throw new AssertionError("Tab does not lead to " + name);
  }

  @Test
  void listsTheKeys(Page page) {
    page.open("overview");
    page.press("?");
    page.awaitText("Next row");

    page.press(Keys.ESCAPE);

    page.awaitNoText("Next row");
  }

  @Test
  void typingInAFieldIsNoShortcut(Page page) {
    page.open("devices");
    page.field("Search").sendKeys("g?/");

    assertThat(page.field("Search").getAttribute("value")).isEqualTo("g?/");
    assertThat(page.heading()).startsWith("Devices");
  }
}
