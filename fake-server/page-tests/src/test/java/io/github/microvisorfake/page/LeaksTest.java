package io.github.microvisorfake.page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PageExtension.class)
class LeaksTest {

  @Test
  void showsALeakWhenItHappens(Page page) {
    page.open("leaks");
    page.awaitText("No leaks found");

    page.fake().call("POST", "/v1/Configs", "Key=notes&Value=hunter2!");

    page.awaitText("thermostat-1/wifi_password");
    page.awaitText("config account/notes");
  }

  @Test
  void linksToTheRequest(Page page) {
    page.fake().call("POST", "/v1/Configs", "Key=notes&Value=hunter2!");
    page.open("leaks");

    page.click("request 1 form Value");

    page.awaitText("Request 1");
  }
}
