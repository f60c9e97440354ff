package io.github.microvisorfake.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

@ExtendWith(PageExtension.class)
class FaultsTest {

  @Test
  void armsAFaultThatStrikesTheNextRequest(Page page) {
    page.open("faults");
    page.click("Arm the fault");
    page.awaitText("1 fault is armed");

    assertThat(page.fake().call("GET", "/v1/Devices", "")).isEqualTo(503);

    page.awaitNoText("1 fault is armed");
    page.awaitText("struck 1 time");
    page.click("Requests that were struck");
    page.awaitText("fault: status");
  }

  @Test
  void limitsAFaultToAMethodAndAPath(Page page) {
    page.open("faults");
    page.choose("Method", "POST");
    page.fill("Path", "/v1/Configs");
    page.click("Arm the fault");
    page.awaitText("1 fault is armed");

    assertThat(page.fake().call("GET", "/v1/Configs", "")).isEqualTo(200);
    assertThat(page.fake().call("POST", "/v1/Configs", "Key=a&Value=b")).isEqualTo(503);
  }

  @Test
  void countsTheStrikesOfAPermanentFault(Page page) {
    page.open("faults");
    page.field("always").click();
    page.click("Arm the fault");
    page.awaitText("struck 0 times");

    page.fake().call("GET", "/v1/Devices", "");
    page.fake().call("GET", "/v1/Devices", "");

    page.awaitText("struck 2 times");
  }

  @Test
  void bannerOfEveryScreenRemovesTheFaults(Page page) {
    page.fake().control("POST", "faults", "{\"status\": 500, \"times\": \"always\"}");
    page.open("devices");
    page.awaitText("1 fault is armed");

    page.click("Remove it");

    page.awaitNoText("1 fault is armed");
    assertThat(page.fake().call("GET", "/v1/Devices", "")).isEqualTo(200);
  }

  @Test
  void preparesAFaultLikeARequest(Page page) {
    page.fake().call("GET", "/v1/Apps", "");
    page.open("requests/1");
    page.click("Make the next request like this fail…");

    assertThat(page.field("Path").getAttribute("value")).isEqualTo("/v1/Apps");
    assertThat(page.field("Method").getAttribute("value")).isEqualTo("GET");
  }

  @Test
  void tellsWhyAFaultWasRejected(Page page) {
    page.open("faults");
    page.fill("Status", "500");
    page.fill("Retry-After", "1");
    page.click("Arm the fault");

    assertThat(page.await(By.cssSelector(".notice.bad")).getText()).contains("Retry-After");
  }
}
