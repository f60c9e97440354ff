package io.github.microvisorfake.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

@ExtendWith(PageExtension.class)
class RequestsTest {

  @Test
  void showsARequestWhenItArrives(Page page) {
    page.open("requests");
    page.awaitText("No requests yet");

    page.fake().call("POST", "/v1/Devices/thermostat-1/Secrets", "Key=token&Value=0123");

    page.awaitText("/v1/Devices/thermostat-1/Secrets");
    assertThat(page.await(By.cssSelector(".row.request")).getText()).contains("201", "POST");
  }

  @Test
  void explainsAFailedRequest(Page page) {
    page.fake().call("GET", "/v1/Devices", "");
    page.fake().call("POST", "/v1/Devices/thermostat-1/Secrets", "key=token&Value=0123");

    page.open("overview");
    page.click("1 failed");
    page.await(By.cssSelector(".row.request")).click();

    page.awaitText("Request 2");
    page.awaitText("parameter names are case-sensitive");
  }

  @Test
  void keepsFiltersInTheAddress(Page page) {
    page.fake().call("GET", "/v1/Devices", "");
    page.fake().call("GET", "/v1/Apps", "");
    page.open("requests");
    page.fill("Filter", "apps");
    page.awaitNoText("/v1/Devices");

    page.browser().navigate().refresh();

    page.awaitText("/v1/Apps");
    page.awaitText("1 of 2 requests");
    assertThat(page.field("Filter").getAttribute("value")).isEqualTo("apps");
  }

  @Test
  void listsRequestsWithoutAnAccount(Page page) {
    String unknown = "AC" + "0".repeat(32);
    new Fake(page.fake().program(), unknown, "wrong").call("GET", "/v1/Apps/nobody", "");

    page.open("requests");
    page.click("Without an account");

    page.awaitText("/v1/Apps/nobody");
  }

  @Test
  void hidesWhatCameBefore(Page page) {
    page.fake().call("GET", "/v1/Devices", "");
    page.open("requests");
    page.awaitText("/v1/Devices");
    page.click("Only new ones");
    page.awaitText("No request matches");

    page.fake().call("GET", "/v1/Apps", "");

    page.awaitText("/v1/Apps");
  }
}
