package io.github.microvisorfake.internal.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkDecoderTest {

  private static final String NEXT_REQUEST = "GET / HTTP/1.1\r\n";

  private final ChunkDecoder decoder = new ChunkDecoder();

  /** In these tests, | is a line end. */
  private static String withLineEnds(String text) {
    return text.replace("|", "\r\n");
  }

  /** Decodes a text that arrives in pieces of a length into targets of the same length. */
  private String decode(String text, int length) throws IOException {
    StringBuilder decoded = new StringBuilder();
    byte[] bytes = text.getBytes(ISO_8859_1);
    for (int i = 0; i < bytes.length; i += length) {
      ByteBuffer source = ByteBuffer.wrap(bytes, i, Math.min(length, bytes.length - i));
      while (source.hasRemaining()) {
        if (decoder.isFinished()) {
          return decoded + " then " + text.substring(source.position());
        }
        decoded.append(decoded(source, length));
      }
    }
    return decoded.toString();
  }

  private String decoded(ByteBuffer source, int length) throws IOException {
    ByteBuffer target = ByteBuffer.allocate(length);
    decoder.decode(source, target);
    return new String(target.array(), 0, target.position(), ISO_8859_1);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          0||,                                    ``
          3|abc|0||,                              abc
          1|a|2|bc|0||,                           abc
          A|0123456789|a|0123456789|0||,          01234567890123456789
          0003|abc|0000||,                        abc
          3;x|abc|0;y=z||,                        abc
          3;x="y;z"|abc|0||,                      abc
          3 \t;x|abc|0||,                         abc
          3|abc|0|X-T: v|Y:||,                    abc
          2|||0||,                                |
          """)
  void decodesInPiecesOfEachLength(String sent, String data) throws IOException {
    String body = withLineEnds(sent);
    for (int length = 1; length <= body.length() + NEXT_REQUEST.length(); length++) {
      assertThat(new ChunkDecoderTest().decode(body + NEXT_REQUEST, length))
          .as("%s", length)
          .isEqualTo(withLineEnds(data) + " then " + NEXT_REQUEST);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "|",
        ";x|",
        " 3|abc|",
        "-3|abc|",
        "+3|abc|",
        "0x3|abc|",
        "3h|abc|",
        "3 |abc|",
        "3 3|abc|",
        "3,3|abc|",
        "\u00b3|abc|",
        "3\u0000|abc|",
        "3;\u0000|abc|",
        "3;x\ny|abc|",
        "3;x\ry|abc|",
        "3\nabc|",
        "3\rabc|",
        "3|abcd|",
        "3|abc0|",
        "3|abc\n0||",
        "8000000000000000|",
        "fffffffffffffff0|",
        "10000000000000003|abc|",
        "0|x||",
        "0|: v||",
        "0|x y: v||",
        "0| x: v||",
        "0|x\u00e9: v||",
        "0|x: v\rw||",
        "0|x: v\nw||",
        "0\r\n\n",
        "0|\rx"
      })
  void rejectsAnyOtherFormat(String sent) {
    assertThatThrownBy(() -> decode(withLineEnds(sent), 100)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3;%s|abc|0||", "%s3|abc|0||", "3%s;|abc|0||", "0|X: %s||", "0|%s:||"})
  void limitsTheBytesThatAreNoData(String format) throws IOException {
    String discarded = "0".repeat(ChunkDecoder.MAX_DISCARDED_BYTES - 10);
    if (format.contains("3%s")) {
      discarded = discarded.replace('0', ' ');
    }

    decode(withLineEnds(format.replace("%s", discarded)), 100);
    assertThat(decoder.isFinished()).isTrue();

    String more = discarded + discarded.substring(0, 11);
    assertThatThrownBy(
            () -> new ChunkDecoderTest().decode(withLineEnds(format.replace("%s", more)), 100))
        .isInstanceOf(IOException.class);
  }

  @Test
  void limitsTheExtensionsOfAllChunksTogether() {
    String chunk = withLineEnds("1;" + "x".repeat(1_000) + "|y|");

    assertThatThrownBy(() -> decode(chunk.repeat(9), 100)).isInstanceOf(IOException.class);
  }

  @Test
  void limitsAllTrailerFieldsTogether() throws IOException {
    String nineBytes = withLineEnds("X: yyyy|");

    decode(withLineEnds("0|") + nineBytes.repeat(900), 100);
    assertThatThrownBy(() -> decode(nineBytes.repeat(11), 100)).isInstanceOf(IOException.class);
  }

  @Test
  void bytesThatAreNeededAreNotLimited() throws IOException {
    String body = withLineEnds("1|y|".repeat(20_000) + "0||");

    assertThat(decode(body, 100)).hasSize(20_000);
  }
}
