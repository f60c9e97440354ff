package io.github.microvisorfake.page;

import java.util.List;
import java.util.stream.Stream;
import org.openqa.selenium.logging.LogType;

/** All screens of the page, for checks that concern each of them. */
final class Screens {

  private Screens() {}

  /** Returns the screens, those of the details included. */
  static List<String> of(Page page) {
    page.fake().call("POST", "/v1/Devices/thermostat-9/Secrets", "Key=a&Value=b");
    Stream<String> details = Stream.of("requests/1", "devices/" + deviceSid(page));
    Stream<String> lists =
        Stream.of(
            "overview",
            "requests",
            "requests?unknown=1",
            "leaks",
            "devices",
            "devices?search=nothing",
            "entries",
            "apps",
            "public-keys",
            "api-keys",
            "faults",
            "clock",
            "state");
    return Stream.concat(lists, details).toList();
  }

  static String deviceSid(Page page) {
    String devices = page.fake().control("GET", "devices?search=thermostat-1", "");
    return devices.replaceAll("(?s).*?\"sid\":\"(UV[0-9a-f]{32})\".*", "$1");
  }

  /**
   * Returns what the browser complained of since the last call, such as violations of the
   * Content-Security-Policy.
   */
  static List<String> errors(Page page) {
    return page.browser().manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(Object::toString)
        .toList();
  }
}
