package io.github.microvisorfake.internal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Known answers: whole canonical requests, written by hand by the rules of Twilio's quickstart, and
 * their hashes, computed with another implementation of SHA-256.
 */
class CanonicalKnownAnswersTest {

  private static final String SIGNED =
      "authorization:Basic U0s6c2VjcmV0\nhost:localhost:4030\n\nauthorization;host\n";

  /** A request, its canonical form and its hash. */
  private record Answer(String title, String request, String body, String text, String hash) {

    @Override
    public String toString() {
      return title;
    }
  }

  private static Stream<Answer> answers() {
    return Stream.of(
        new Answer(
            "a space, a plus and an asterisk in the path",
            "GET /v1/Configs/a%20b+c*",
            "",
            "GET\n/v1/Configs/a%20b%2Bc%2A\n\n" + SIGNED,
            "d182cfb68ab1cc871f852e4dcf8105feea20fde587bddfc23c870eaed342d984"),
        new Answer(
            "a slash and a percent sign in a key",
            "DELETE /v1/Configs/a%2Fb%25",
            "",
            "DELETE\n/v1/Configs/a/b%25\n\n" + SIGNED,
            "9d7a6648d14671a5b52492fa77020dc4eb33cfd16e06d1c5f6a7f6e6375345ea"),
        new Answer(
            "an escape that is encoded twice",
            "GET /v1/Configs/a%2520b",
            "",
            "GET\n/v1/Configs/a%2520b\n\n" + SIGNED,
            "3ecde0d0664968f5a72a75d5fb11e1a9ae8124838c868ff34c976fe6ac8c5486"),
        new Answer(
            "letters beyond ASCII, in lower-case escapes",
            "GET /v1/Configs/%ce%b2%7e",
            "",
            "GET\n/v1/Configs/%CE%B2~\n\n" + SIGNED,
            "86bb58a2812fd5fb60f73070a892a2f9bccf9d2916fc07c89f126b828a4b6316"),
        new Answer(
            "a query that is not sorted",
            "GET /v1/Apps?PageToken=x&Page=1&PageSize=50",
            "",
            "GET\n/v1/Apps\nPage=1&PageSize=50&PageToken=x\n" + SIGNED,
            "f06c2b641a09a4cf35ba2b4491432864a8cb4e05f10cd3745443e348cf1b24a5"),
        new Answer(
            "repeated parameters and one without a value",
            "GET /v1/Apps?b&a=2&a=10&A=",
            "",
            "GET\n/v1/Apps\nA=&a=10&a=2&b=\n" + SIGNED,
            "caa03776d065a289e588ea8d673e8f699f10475bce163cac0817c0b3b123541a"),
        new Answer(
            "what encoders escape differently",
            "GET /v1/Apps?q=a+b*c%7Ed%2a",
            "",
            "GET\n/v1/Apps\nq=a%20b%2Ac~d%2a\n" + SIGNED,
            "60e2bf58a5577d0b6361e8f70063e26508fcca4e4180f1070ee473564a78c67c"),
        new Answer(
            "an empty body of a POST",
            "POST /v1/Devices/thermostat-1",
            "",
            "POST\n/v1/Devices/thermostat-1\n\n" + SIGNED,
            "fccd7f27f2f36c04bb318a7b165384ba23bb1a9968837719b1c26e4d80212ff4"),
        new Answer(
            "a form beyond ASCII",
            "POST /v1/Secrets",
            "Key=k&Value=\u03b2%20+",
            "POST\n/v1/Secrets\n\n"
                + SIGNED
                + "5f305e5eec02e8b672ce83e624167b506b3c179d8f1973345fb42770e95e7786",
            "d1715ec84e5dcaf65b362a2e3c39dd8f94cf09edd173e2e62357b80468d7aa1e"));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void textAndHashAreThoseOfTheRequest(Answer answer) {
    String[] request = answer.request().split(" ");
    CanonicalRequest canonical =
        CanonicalRequestTest.canonical(
            request[0],
            request[1],
            answer.body(),
            "Authorization:Basic U0s6c2VjcmV0",
            "Host:localhost:4030");

    assertThat(canonical.text()).isEqualTo(answer.text());
    assertThat(canonical.hash()).isEqualTo(answer.hash());
  }

  @Test
  void headersAreSortedJoinedAndReduced() {
    CanonicalRequest canonical =
        CanonicalRequestTest.canonical(
            "GET",
            "/v1/Apps",
            "",
            "X-Tag:  b \t c ",
            "Host:microvisor.twilio.com:443",
            "X-Tag:a",
            "Authorization:Basic U0s6c2VjcmV0");

    assertThat(canonical.text())
        .isEqualTo(
            """
            GET
            /v1/Apps

            authorization:Basic U0s6c2VjcmV0
            host:microvisor.twilio.com
            x-tag:a,b c

            authorization;host;x-tag
            """);
    assertThat(canonical.hash())
        .isEqualTo("b78ab4924fb26100fb2559c65e9026945cab039f18f82e7557a45cbb518dea66");
  }
}
