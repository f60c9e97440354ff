package io.github.microvisorfake.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.wire.ReceivedResponse;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who can call the control API: those with the token, in a header or in the page's cookie. */
class ControlAccessTest extends AbstractControlTest {

  private static final String TOKEN_ADVICE = "send 'Authorization: Bearer TOKEN'";

  private static String cookie() {
    return "Cookie: microvisor-fake-" + server.uri().getPort() + "=" + server.controlToken();
  }

  private static ReceivedResponse accounts(String headerLines) {
    return control.send("GET", "accounts", headerLines, "");
  }

  private static void assertUnauthorized(ReceivedResponse response) {
    assertError(response, 401, "the control token is missing or wrong", TOKEN_ADVICE);
    assertThat(response.header("WWW-Authenticate")).contains("Bearer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer ", "bearer ", "BEARER ", "Bearer  "})
  void acceptsTheToken(String scheme) {
    assertThat(accounts("Authorization: " + scheme + server.controlToken()).status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Accept: */*",
        "Authorization:",
        "Authorization: Bearer",
        "Authorization: Bearer ",
        "Authorization: Bearer wrong",
        "Authorization: Bearer 00000000000000000000000000000000",
        "Authorization: Bearer TOKENx",
        "Authorization: BearerTOKEN",
        "Authorization: TOKEN",
        "Authorization: Basic TOKEN",
        "Authorization: Bearer TOKEN TOKEN",
        "X-Authorization: Bearer TOKEN"
      })
  void rejectsOtherTokens(String header) {
    assertUnauthorized(accounts(header.replace("TOKEN", server.controlToken())));
  }

  @Test
  void tokenIsCaseSensitive() {
    assertUnauthorized(
        accounts("Authorization: Bearer " + server.controlToken().toUpperCase(Locale.ROOT)));
  }

  @Test
  void rejectsTwoAuthorizationHeaders() {
    assertUnauthorized(accounts(control.authorization() + "\r\nAuthorization: Bearer wrong"));
    assertUnauthorized(accounts("Authorization: Bearer wrong\r\n" + control.authorization()));
    assertUnauthorized(accounts(control.authorization() + "\r\n" + control.authorization()));
  }

  @Test
  void rejectsCredentialsOfAnAccount() {
    assertUnauthorized(accounts(api.authorization()));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, accounts",
    "POST, accounts",
    "GET, unknown-requests",
    "PUT, accounts",
    "GET, nowhere",
    "GET, nowhere.js",
    "GET, accounts/",
    "DELETE, accounts/AC/faults",
    "GET, accounts/AC/state",
    "POST, accounts/AC/devices/d/fetch",
    "GET, accounts/AC/secrets/k?reveal=true"
  })
  void withoutTokenEveryCallIsUnauthorized(String method, String call) {
    assertUnauthorized(control.send(method, call, "", ""));
  }

  @Test
  void tokenInTheQueryOfACallDoesNotCount() {
    String query = "?token=" + server.controlToken();

    assertUnauthorized(control.send("GET", "accounts" + query, "", ""));
    assertError(control.get("accounts" + query), 400, "the unknown parameter 'token'");
    assertError(control.send("GET", "health" + query, "", ""), 400, "'token'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"health", "ca.pem", "", "index.html", "app.js", "style.css"})
  void needsNoTokenForWhatIsPublic(String file) {
    assertThat(control.send("GET", file, "", "").status()).isEqualTo(200);
  }

  @Test
  void acceptsTheCookieOfThePage() {
    assertThat(accounts(cookie()).status()).isEqualTo(200);
    assertThat(accounts(cookie() + "\r\nSec-Fetch-Site: same-origin").status()).isEqualTo(200);
    assertThat(accounts(cookie().replace("Cookie: ", "Cookie: a=b; ") + ";c=d").status())
        .isEqualTo(200);
  }

  /** Browsers send the cookies of a host to all its ports. */
  @Test
  void rejectsTheCookieOfAnotherPort() {
    String port = Integer.toString(server.uri().getPort());
    assertUnauthorized(accounts(cookie().replace("-" + port + "=", "-4030=")));
    assertUnauthorized(accounts(cookie().replace("-" + port + "=", "=")));
    assertUnauthorized(accounts(cookie().replace("-" + port + "=", "-" + port + "0=")));
    assertUnauthorized(accounts(cookie().replace(server.controlToken(), "wrong")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"same-site", "cross-site", "none", "same-origin, cross-site", ""})
  void rejectsTheCookieFromAnotherSiteOrPort(String site) {
    assertUnauthorized(accounts(cookie() + "\r\nSec-Fetch-Site: " + site));
    assertUnauthorized(
        accounts(cookie() + "\r\nSec-Fetch-Site: same-origin\r\nSec-Fetch-Site: " + site));
  }

  @Test
  void wrongTokenIsNotReplacedByTheCookie() {
    assertUnauthorized(accounts(cookie() + "\r\nAuthorization: Bearer wrong"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example",
        "http://localhost",
        "http://localhost:1",
        "http://127.0.0.1:PORT",
        "https://localhost:PORT",
        "http://localhost:PORT.evil.example",
        "http://user@localhost:PORT",
        "HTTP://LOCALHOST:PORT",
        "http://localhost:PORT/",
        "localhost:PORT",
        "null",
        ""
      })
  void rejectsPagesOfOtherOrigins(String origin) {
    String header = "Origin: " + origin.replace("PORT", Integer.toString(server.uri().getPort()));

    for (String call : new String[] {"accounts", "health", "ca.pem", "", "app.js"}) {
      assertError(
          control.send("GET", call, control.authorization() + "\r\n" + header, ""),
          403,
          "the header Origin names another site");
    }
    assertError(control.send("POST", "accounts", cookie() + "\r\n" + header, "{}"), 403);
    assertError(
        accounts(control.authorization() + "\r\nOrigin: " + server.uri() + "\r\n" + header), 403);
  }

  @Test
  void acceptsThePageOfTheFakeItself() {
    assertThat(accounts(cookie() + "\r\nOrigin: " + server.uri()).status()).isEqualTo(200);
  }

  /** A browser asks first whether a page of another site can send the request. */
  @Test
  void allowsNoPreflightRequest() {
    ReceivedResponse response =
        control.send(
            "OPTIONS",
            "accounts",
            "Origin: http://evil.example\r\nAccess-Control-Request-Method: POST",
            "");

    assertError(response, 403);
    assertThat(response.headers().keySet())
        .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
  }
}
