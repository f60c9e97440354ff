package io.github.microvisorfake.internal.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What known answers cannot show: arbitrary bodies, and the time that long ones take. */
class MultipartFormTest {

  private static final String TYPE = "multipart/form-data; boundary=x";
  private static final String PART = "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n";

  @Provide
  Arbitrary<String> bodies() {
    return Arbitraries.of(
            "--x",
            "--",
            "\r\n",
            "\r",
            "\n",
            "-",
            "x",
            "=",
            ";",
            "\"",
            "\\",
            " ",
            "\t",
            "é",
            "Content-Disposition: form-data",
            "; name=\"a\"",
            "; name=",
            ":",
            "Content-Transfer-Encoding: ",
            "8bit",
            "\r\n\r\n",
            "\r\n--x\r\n",
            "\r\n--x--")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 2_000)
  void anyBodyIsReadOrRejected(@ForAll("bodies") String body) {
    assertReadOrRejected(body);
    assertReadOrRejected(PART.formatted("a") + body + "\r\n--x--");
  }

  private static void assertReadOrRejected(String body) {
    try {
      assertThat(parse(body).names()).doesNotContain("").isNotEmpty();
    } catch (MalformedTextException rejected) {
      assertThat(rejected.reason()).isNotEmpty();
    }
  }

  @Property(tries = 500)
  void anyValueIsReadBack(@ForAll byte[] value) {
    String text = new String(value, ISO_8859_1).replace("--x", "");
    String raw = PART.formatted("a") + text + "\r\n--x--";

    try {
      assertThat(
              parse(raw).get("a").orElseThrow().getBytes(java.nio.charset.StandardCharsets.UTF_8))
          .isEqualTo(text.getBytes(ISO_8859_1));
    } catch (MalformedTextException rejected) {
      assertThat(rejected.problem()).isEqualTo(MalformedTextException.Problem.UTF_8);
    }
  }

  @Test
  void noPartOfABodyIsComplete() throws MalformedTextException {
    String whole = PART.formatted("a") + "1\r\n" + PART.formatted("b") + "2\r\n--x--";

    assertThat(parse(whole).names()).containsExactly("a", "b");
    for (int length = 0; length < whole.length(); length++) {
      String start = whole.substring(0, length);
      assertThatThrownBy(() -> parse(start)).isInstanceOf(MalformedTextException.class);
    }
  }

  @Test
  void readsLongBodiesInLinearTime() {
    List<String> bodies =
        List.of(
            "\r\n--x".repeat(500_000),
            "\r\n--x-- ".repeat(300_000) + "x",
            PART.formatted("\\\"".repeat(500_000)) + "\r\n--x--",
            PART.formatted("a\"; b=\"".repeat(300_000)) + "\r\n--x--",
            (PART.formatted("a") + "\r\n").repeat(40_000) + "--x--",
            "--x\r\n" + "a: b\r\n".repeat(400_000) + "\r\n\r\n--x--",
            "--x" + " ".repeat(2_000_000));

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> bodies.forEach(MultipartFormTest::assertReadOrRejected));
  }

  private static Form parse(String body) throws MalformedTextException {
    return Form.parseMultipart(Body.of(body.getBytes(ISO_8859_1)), TYPE);
  }
}
