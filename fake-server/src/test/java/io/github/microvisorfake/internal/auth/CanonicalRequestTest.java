package io.github.microvisorfake.internal.auth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.internal.http.Authority;
import io.github.microvisorfake.internal.http.Body;
import io.github.microvisorfake.internal.http.Headers;
import io.github.microvisorfake.internal.http.Request;
import io.github.microvisorfake.internal.http.Target;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Canonical requests, written by hand by the rules of Twilio's quickstart. */
class CanonicalRequestTest {

  private static final String EMPTY_BODY = "";

  static CanonicalRequest canonical(
      String method, String target, String body, String... headerLines) {
    HeaderMap headers = new HeaderMap();
    for (String line : headerLines) {
      String[] header = line.split(":", 2);
      headers.add(new HttpString(header[0]), header[1]);
    }
    String[] parts = target.split("\\?", 2);
    Request request =
        new Request(
            method,
            new Target(Optional.empty(), parts[0], parts.length == 1 ? "" : parts[1]),
            new Headers(headers),
            Body.of(body.getBytes(UTF_8)),
            Authority.of("http", "localhost", 4030),
            1);
    List<String> names =
        Arrays.stream(headerLines)
            .map(line -> line.split(":", 2)[0].toLowerCase(Locale.ROOT))
            .distinct()
            .toList();
    return CanonicalRequest.of(request, names);
  }

  private static String text(String target, String... headerLines) {
    return canonical("GET", target, EMPTY_BODY, headerLines).text();
  }

  @Test
  void publishedExample() {
    CanonicalRequest canonical =
        canonical(
            "POST",
            "/2010-04-01/Accounts/AC00000000000000000000000000000000",
            "FriendlyName=my new friendly name",
            "Authorization:Basic QUMwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDpmb29iYXI=",
            "Host:api.twilio.com");

    assertThat(canonical.text())
        .isEqualTo(
            """
            POST
            /2010-04-01/Accounts/AC00000000000000000000000000000000

            authorization:Basic QUMwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDpmb29iYXI=
            host:api.twilio.com

            authorization;host
            b8e20591615abc52293f088c87be6df8e9b7b40c3da573f134c9132add851e2d""");
    assertThat(canonical.hash())
        .isEqualTo("245eece1e638d9b0081ca0621183cd417fc97a1818bd822aa26697f9aa70c792");
  }

  @Test
  void publishedQuery() {
    assertThat(
            text(
                "/v1/Apps?from=4151234567&to=4157654321&message=Thanks%20for%20your%20order",
                "Host:a"))
        .isEqualTo(
            """
            GET
            /v1/Apps
            from=4151234567&message=Thanks%20for%20your%20order&to=4157654321
            host:a

            host
            """);
  }

  @Test
  void emptyPathIsASlash() {
    assertThat(text("", "Host:a")).startsWith("GET\n/\n\nhost:a\n");
  }

  @Test
  void emptyBodyEndsAfterTheLineEndOfTheNames() {
    assertThat(text("/", "Host:a")).endsWith("\n\nhost\n");
    assertThat(canonical("POST", "/", "x", "Host:a").text())
        .endsWith("\nhost\n2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881");
  }

  @Test
  void pathIsDecodedOnceAndEncodedAgain() {
    assertThat(text("/v1/Configs/a%20b+c*d~e%7Ef%41", "Host:a"))
        .startsWith("GET\n/v1/Configs/a%20b%2Bc%2Ad~e~fA\n");
    assertThat(text("/v1/Configs/%2525%2e%2E;,:@", "Host:a"))
        .startsWith("GET\n/v1/Configs/%2525..%3B%2C%3A%40\n");
    assertThat(text("/v1/Configs/a%2Fb%c3%a9", "Host:a"))
        .startsWith("GET\n/v1/Configs/a/b%C3%A9\n");
  }

  @Test
  void rawBytesOfThePathAreEncoded() {
    String raw = new String("/v1/Configs/é".getBytes(UTF_8), ISO_8859_1);

    assertThat(text(raw, "Host:a")).startsWith("GET\n/v1/Configs/%C3%A9\n");
  }

  @Test
  void parametersOfTheQueryAreSortedAsAWhole() {
    assertThat(text("/?b=1&a=2&a=10&a%20=0&B=3&a", "Host:a"))
        .startsWith("GET\n/\nB=3&a%20=0&a=&a=10&a=2&b=1\n");
  }

  @Test
  void escapesOfTheQueryStayButForThoseInWhichEncodersDiffer() {
    assertThat(text("/?k=a+b*c%7Ed%2f%2F'()!", "Host:a"))
        .startsWith("GET\n/\nk=a%20b%2Ac~d%2f%2F'()!\n");
  }

  @Test
  void valueOfAParameterMayContainEqualSigns() {
    assertThat(text("/?k=a=b&j==", "Host:a")).startsWith("GET\n/\nj==&k=a=b\n");
  }

  @Test
  void headersAreSortedByName() {
    assertThat(text("/", "X-B:2", "Host:a", "X-A:1", "Authorization:t"))
        .isEqualTo(
            "GET\n/\n\nauthorization:t\nhost:a\nx-a:1\nx-b:2\n\nauthorization;host;x-a;x-b\n");
  }

  @Test
  void whiteSpaceOfHeadersIsReduced() {
    assertThat(text("/", "X-A:  a \t  b  ", "Host:a")).contains("\nx-a:a b\n");
  }

  @Test
  void severalValuesOfAHeaderAreSortedAndJoined() {
    assertThat(text("/", "X-A:2", "X-A: 10", "X-A:1", "Host:a")).contains("\nx-a:1,10,2\n");
  }

  @Test
  void defaultPortsAreRemovedFromTheHost() {
    assertThat(text("/", "Host:example.com:443")).contains("\nhost:example.com\n");
    assertThat(text("/", "Host:example.com:80")).contains("\nhost:example.com\n");
    assertThat(text("/", "Host:[::1]:80")).contains("\nhost:[::1]\n");
    assertThat(text("/", "Host:example.com:8080")).contains("\nhost:example.com:8080\n");
    assertThat(text("/", "X-A:b:443", "Host:a")).contains("\nx-a:b:443\n");
  }

  @Test
  void showsNeitherHeadersNorQuery() {
    assertThat(canonical("GET", "/?k=hunter2", "", "Authorization:hunter2"))
        .asString()
        .doesNotContain("hunter2");
  }
}
