package io.github.microvisorfake.internal.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.internal.http.Authority;
import io.github.microvisorfake.internal.http.Body;
import io.github.microvisorfake.internal.http.Headers;
import io.github.microvisorfake.internal.http.Request;
import io.github.microvisorfake.internal.http.Target;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The example in {@code docs/signed-requests.md} is computed again. */
class SignedRequestsPageTest {

  @Test
  void exampleHasTheHashesOfThePage() throws Exception {
    String page = Files.readString(Path.of("..", "docs", "signed-requests.md"));
    List<String> blocks =
        Pattern.compile("(?s)```text\n(.*?)\n```")
            .matcher(page)
            .results()
            .map(block -> block.group(1))
            .toList();
    CanonicalRequest canonical =
        CanonicalRequest.of(request(blocks.get(0)), List.of("authorization", "host"));

    assertThat(canonical.text()).isEqualTo(blocks.get(1));
    assertThat(page).contains("whose `rqh` is `" + canonical.hash() + "`");
  }

  private static Request request(String text) {
    String[] headAndBody = text.split("\n\n");
    String[] lines = headAndBody[0].split("\n");
    String[] requestLine = lines[0].split("[ ?]");
    HeaderMap headers = new HeaderMap();
    for (int i = 1; i < lines.length; i++) {
      String[] header = lines[i].split(": ");
      headers.add(new HttpString(header[0]), header[1]);
    }
    return new Request(
        requestLine[0],
        new Target(Optional.empty(), requestLine[1], requestLine[2]),
        new Headers(headers),
        Body.of(headAndBody[1].getBytes(UTF_8)),
        Authority.of("https", "microvisor.twilio.com", 443),
        1);
  }
}
