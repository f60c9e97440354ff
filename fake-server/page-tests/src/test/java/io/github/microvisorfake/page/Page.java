package io.github.microvisorfake.page;

import java.time.Duration;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The page in the browser, and the account that it shows. Elements are found as people find them:
 * by the text of a button or the label of a field.
 */
record Page(ChromeDriver browser, Fake fake) {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** Opens a screen, such as {@code devices?search=x}, and waits until its heading is there. */
  Page open(String screen) {
    // Otherwise a new fragment of the same address would not load the page again.
    browser.get("about:blank");
    browser.get(fake.program().url() + "/_fake/#/" + fake.sid() + "/" + screen);
    await(By.cssSelector("main h1"));
    return this;
  }

  /** Waits for an element, and returns it. */
  WebElement await(By by) {
    return await(
        browser -> {
          List<WebElement> found = browser.findElements(by);
          return found.isEmpty() || !found.get(0).isDisplayed() ? null : found.get(0);
        });
  }

  private <T> T await(ExpectedCondition<T> condition) {
    return new WebDriverWait(browser, LIMIT)
        .ignoring(StaleElementReferenceException.class)
        .until(condition);
  }

  /** Waits until the screen contains a text. */
  void awaitText(String text) {
    await((ExpectedCondition<Boolean>) browser -> text().contains(text));
  }

  /** Waits until the page no longer contains a text. */
  void awaitNoText(String text) {
    await((ExpectedCondition<Boolean>) browser -> !text().contains(text));
  }

  String text() {
    return browser.findElement(By.id("app")).getText();
  }

  /** Returns the element with this text or accessible name, waiting for it. */
  WebElement named(String name) {
    return await(
        By.xpath(
            "//*[self::button or self::a][normalize-space(.)='%1$s' or @aria-label='%1$s']"
                .formatted(name)));
  }

  void click(String name) {
    await(
        (ExpectedCondition<Boolean>)
            browser -> {
              named(name).click();
              return true;
            });
  }

  /** Returns the field with this label. */
  WebElement field(String label) {
    return await(
        By.xpath(
            "//label[starts-with(normalize-space(.), '%s')]//*[self::input or self::textarea or self::select]"
                .formatted(label)));
  }

  void fill(String label, String text) {
    WebElement field = field(label);
    field.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
  }

  void choose(String label, String option) {
    new Select(field(label)).selectByVisibleText(option);
  }

  /** Sends keys to the element that has the focus. */
  void press(CharSequence... keys) {
    browser.switchTo().activeElement().sendKeys(keys);
  }

  String heading() {
    return await(By.cssSelector("main h1")).getText();
  }
}
