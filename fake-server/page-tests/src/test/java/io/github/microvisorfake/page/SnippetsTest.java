package io.github.microvisorfake.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PageExtension.class)
class SnippetsTest {

  private static final String COPY_CURL = "Copy the snippet for curl, with the auth token";

  @Test
  void hidesTheAuthTokenUntilAsked(Page page) {
    page.open("overview");
    page.awaitText("curl -i -u");
    assertThat(page.browser().getPageSource()).doesNotContain(page.fake().authToken());

    page.click("Show");

    page.awaitText(page.fake().sid() + ":" + page.fake().authToken());
  }

  @Test
  void copiesACommandThatWorks(Page page) throws Exception {
    page.open("overview");

    String output = run(copied(page, COPY_CURL));

    assertThat(output).contains("201 Created", "200 OK", "204 No Content");
    page.awaitText("/v1/Secrets/wifi_password");
  }

  @Test
  void copiesARequestAsACommand(Page page) {
    page.fake().call("GET", "/v1/Devices", "");
    page.open("requests/1");

    assertThat(copied(page, "Copy as curl the request as a curl command"))
        .startsWith("curl ")
        .contains(page.fake().program().url() + "/v1/Devices")
        .doesNotContain(page.fake().authToken());
  }

  @Test
  void copiesTheValueOfASecretWithoutShowingIt(Page page) {
    page.open("entries");

    assertThat(copied(page, "Copy the value of root_ca")).isEqualTo("0123456789");
    assertThat(page.browser().getPageSource()).doesNotContain("0123456789");
  }

  /** Clicks a button, and returns the text that it has copied to the clipboard. */
  private static String copied(Page page, String button) {
    page.browser()
        .executeCdpCommand(
            "Browser.grantPermissions",
            Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    page.click(button);
    page.awaitText("Copied");
    return (String)
        page.browser()
            .executeAsyncScript(
                "navigator.clipboard.readText().then(arguments[0], error => arguments[0]('' +"
                    + " error))");
  }

  private static String run(String commands) throws InterruptedException {
    try {
      Process shell = new ProcessBuilder("sh", "-c", commands).redirectErrorStream(true).start();
      String output = new String(shell.getInputStream().readAllBytes(), UTF_8);
      Assumptions.assumeTrue(shell.waitFor() != 127, "LEFT OUT: this test requires curl");
      return output;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
