package io.github.microvisorfake.internal.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** An upload is read like any multipart form, however its bytes are divided. */
class UploadReaderTest {

  private static final String TYPE = "multipart/form-data; boundary=x";
  private static final String FILE = "--x\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\n";

  @Provide
  Arbitrary<String> bodies() {
    List<String> pieces =
        List.of(
            "--x",
            "--",
            "\r\n",
            "\r",
            "\n",
            "-",
            "x",
            " ",
            "\t",
            "\r\n--x\r\n",
            "\r\n--x--",
            "\r\n\r\n",
            "a: b",
            FILE,
            FILE.replace("\"f\"", "\"t\""),
            "\r\n" + FILE);
    return Arbitraries.of(pieces).list().ofMaxSize(20).map(all -> String.join("", all));
  }

  @Property(tries = 3_000)
  void hasTheSamePartsAsTheWholeBody(
      @ForAll("bodies") String body, @ForAll @IntRange(min = 1, max = 9) int step) {
    assertSame(body, step);
    assertSame(FILE + body + "\r\n--x--", step);
  }

  private static void assertSame(String body, int step) {
    Body upload = read(body, step);
    Optional<Form> whole = form(Body.of(body.getBytes(ISO_8859_1)));
    Optional<Form> kept = form(upload);

    assertThat(kept.map(Form::names)).as(body).isEqualTo(whole.map(Form::names));
    assertThat(kept.flatMap(form -> form.get("t"))).isEqualTo(whole.flatMap(form -> form.get("t")));
    assertThat(kept.flatMap(form -> upload.file()).map(UploadedFile::length))
        .as(body)
        .isEqualTo(whole.flatMap(form -> form.get("f")).map(text -> (long) text.length()));
  }

  private static Body read(String body, int step) {
    UploadReader reader = new UploadReader(new UploadParts("f", Set.of("t"), 10_000), "x");
    byte[] bytes = body.getBytes(ISO_8859_1);
    for (int from = 0; from < bytes.length; from += step) {
      reader.read(bytes, from, Math.min(bytes.length, from + step));
    }
    return reader.body();
  }

  private static Optional<Form> form(Body body) {
    try {
      return Optional.of(Form.parseMultipart(body, TYPE));
    } catch (MalformedTextException malformed) {
      return Optional.empty();
    }
  }
}
