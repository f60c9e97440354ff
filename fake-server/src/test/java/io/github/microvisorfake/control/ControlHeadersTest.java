package io.github.microvisorfake.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.wire.ReceivedResponse;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The headers of responses, the redirects to the page, and the files of the page. */
class ControlHeadersTest extends AbstractControlTest {

  private static final String HTML = "Accept: text/html,application/xhtml+xml;q=0.9";

  private static void assertSafe(ReceivedResponse response) {
    assertThat(response.header("Cache-Control")).contains("no-store");
    assertThat(response.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(response.headers().keySet())
        .map(name -> name.toLowerCase(Locale.ROOT))
        .noneMatch(name -> name.startsWith("access-control-") || name.startsWith("twilio-"));
  }

  @ParameterizedTest
  @CsvSource({
    "GET,    accounts,             200",
    "POST,   accounts,             201",
    "GET,    health,               200",
    "GET,    ca.pem,               200",
    "GET,    '',                   200",
    "GET,    app.js,               200",
    "GET,    ?token=wrong,         401",
    "GET,    nowhere,              404",
    "PATCH,  accounts,             405",
    "GET,    accounts?x=y,         400",
    "GET,    %zz,                  400",
    "DELETE, accounts/AC/faults,   404"
  })
  void everyResponseHasTheHeadersOfSafety(String method, String call, int status) {
    String body = method.equals("POST") ? "{}" : "";
    ReceivedResponse response =
        control.send(
            method,
            call,
            control.authorization() + "\r\nOrigin: " + server.uri() + "\r\n" + ControlClient.JSON,
            body);

    assertThat(response.status()).as(response.body()).isEqualTo(status);
    assertSafe(response);
  }

  @Test
  void responsesWithoutAccessHaveTheHeadersToo() {
    assertSafe(control.send("GET", "accounts", "", ""));
    assertSafe(control.send("GET", "accounts", "Origin: http://evil.example", ""));
    assertSafe(control.http().send("GET / HTTP/1.1", HTML, ""));
    assertSafe(control.http().send("GET /_fake HTTP/1.1", "", ""));
    assertSafe(control.get("?token=" + server.controlToken()));
    assertSafe(control.delete(path + "faults"));
  }

  @ParameterizedTest
  @CsvSource({
    "'',         text/html; charset=utf-8",
    "index.html, text/html; charset=utf-8",
    "app.js,     text/javascript; charset=utf-8",
    "style.css,  text/css; charset=utf-8",
    "icon.svg,   image/svg+xml"
  })
  void filesOfThePageRunNoCodeOfOthers(String file, String type) {
    ReceivedResponse response = control.send("GET", file, "", "");

    assertThat(response.header("Content-Type")).contains(type);
    assertThat(response.header("Content-Security-Policy"))
        .contains(
            "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'");
    assertThat(response.header("Referrer-Policy")).contains("no-referrer");
    assertThat(response.body()).isNotEmpty().doesNotContain(server.controlToken());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "package-info.class",
        "..%2FControlToken.class",
        "..%2Fpage%2Fapp.js",
        "%2E%2E",
        "app.js%00",
        "APP.JS",
        "app.js/",
        "page/app.js",
        "./app.js",
        "none.js"
      })
  void noOtherFileIsServed(String file) {
    assertError(control.get(file), 404, "the control API has no such path");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "HEAD", "PUT", "DELETE"})
  void filesAreOnlyRead(String method) {
    ReceivedResponse response = control.send(method, "app.js", control.authorization(), "");

    assertThat(response.status()).isEqualTo(404);
  }

  @Test
  void tokenInTheAddressIsExchangedForACookie() {
    ReceivedResponse response =
        control.send("GET", "?token=" + server.controlToken(), "Sec-Fetch-Site: none", "");

    assertThat(response.status()).isEqualTo(303);
    assertThat(response.header("Location")).contains("/_fake/");
    assertThat(response.header("Set-Cookie"))
        .contains(
            "microvisor-fake-%d=%s; Path=/_fake/; HttpOnly; SameSite=Strict"
                .formatted(server.uri().getPort(), server.controlToken()));
    String cookie = "Cookie: " + response.header("Set-Cookie").orElseThrow().split(";")[0];
    assertThat(control.send("GET", "accounts", cookie, "").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?token=", "?token", "?token=wrong", "?token=TOKEN&token=wrong"})
  void wrongTokenInTheAddressGetsNoCookie(String query) {
    ReceivedResponse response =
        control.send("GET", query.replace("TOKEN", server.controlToken()), "", "");

    assertError(response, 401, "the token in the address is wrong; open the address");
    assertThat(response.header("Set-Cookie")).isEmpty();
  }

  @Test
  void browserIsRedirectedToThePageWithoutTheToken() {
    for (String accept : new String[] {HTML, "Accept: */*, TEXT/HTML"}) {
      ReceivedResponse response = control.http().send("GET / HTTP/1.1", accept, "");

      assertThat(response.status()).isEqualTo(303);
      assertThat(response.header("Location")).contains("/_fake/");
      assertThat(response.headers().toString()).doesNotContain(server.controlToken());
    }
    assertThat(control.http().send("GET /_fake HTTP/1.1", "", "").header("Location"))
        .contains("/_fake/");
  }

  @Test
  void clientsOfTheApiAreNotRedirected() {
    assertApi(control.http().send("GET / HTTP/1.1", HTML + "\r\n" + api.authorization(), ""));
    assertApi(control.http().send("GET / HTTP/1.1", "Accept: application/json", ""));
    assertApi(control.http().send("GET / HTTP/1.1", "", ""));
    assertApi(control.http().send("POST / HTTP/1.1", HTML, ""));
    assertApi(control.http().send("GET /v1/Devices HTTP/1.1", HTML, ""));
    assertApi(control.http().send("GET /_fakes HTTP/1.1", HTML, ""));
    assertApi(control.http().send("GET http://" + control.host() + "/ HTTP/1.1", HTML, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"microvisor.twilio.com", "accounts.twilio.com", "MICROVISOR.com:443"})
  void namesOfTwilioAreNotRedirected(String host) {
    String request = "GET / HTTP/1.1\r\nHost: " + host + "\r\n" + HTML + "\r\n\r\n";

    assertApi(control.http().send(request.getBytes(UTF_8)));
  }

  /** Asserts that the response is an error of Twilio's API. */
  private static void assertApi(ReceivedResponse response) {
    assertThat(response.status()).isBetween(400, 499);
    assertThat(response.headers()).containsKey("Twilio-Request-Id");
  }
}
