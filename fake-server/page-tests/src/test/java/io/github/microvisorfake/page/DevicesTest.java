package io.github.microvisorfake.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

@ExtendWith(PageExtension.class)
class DevicesTest {

  @Test
  void searchesOnTheServer(Page page) {
    page.open("devices");
    page.awaitText("thermostat-1");
    page.fill("Search", "stat-2");

    page.awaitNoText("thermostat-1");
    page.awaitText("thermostat-2");
    assertThat(page.browser().getCurrentUrl()).contains("search=stat-2");
  }

  @Test
  void showsWhatTheFirmwareReadsBesideRest(Page page) {
    page.open("devices/" + Screens.deviceSid(page));
    page.click("Read as the firmware");

    page.await(By.xpath("//tr[contains(., 'wifi_password')]/td[.='hunter2!']"));
    assertThat(page.text()).contains("the key, never the value");
  }

  @Test
  void tellsThatAnItemIsMissing(Page page) {
    page.open("devices/" + Screens.deviceSid(page));
    page.choose("Store", "CONFIG");
    page.fill("Key", "wifi_password");
    page.click("Fetch");

    page.awaitText("KEYNOTFOUND");
  }

  @Test
  void reportsAnApp(Page page) {
    page.open("devices/" + Screens.deviceSid(page));
    page.fill("App, SID or unique name", "sensor-firmware");
    page.click("Report");

    page.awaitText("The device has reported.");
  }

  @Test
  void turnsPages(Page page) {
    for (int i = 0; i < 60; i++) {
      page.fake().call("POST", "/v1/Configs", "Key=key-" + i + "&Value=1");
    }
    page.open("entries");
    page.awaitText("key-1");
    page.click("Next");
    page.awaitText("key-59");
    page.browser().navigate().refresh();
    page.awaitText("key-59");

    page.click("Previous");

    page.awaitText("api_url");
  }
}
