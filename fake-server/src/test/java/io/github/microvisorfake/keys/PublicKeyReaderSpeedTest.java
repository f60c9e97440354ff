package io.github.microvisorfake.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.microvisorfake.internal.keys.PublicKeyReader;
import io.github.microvisorfake.internal.keys.UnacceptableKeyException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys are checked on the I/O thread, so no text may take long. */
class PublicKeyReaderSpeedTest {

  private static final int LENGTH = 65_000;
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "-",
        "=",
        "\n",
        "\r",
        "\t",
        "%",
        "\\",
        "\\n",
        "\n ",
        " \n",
        "=A",
        "M",
        "MA",
        "30",
        "0",
        "PRIVATE ",
        "\"d\"",
        "kty\"d\" ",
        "-----BEGIN ",
        "-----A",
        "MAAA",
        "%20",
        "\f"
      })
  void rejectsALongRepetitiveTextInTime(String unit) {
    String many = unit.repeat(LENGTH / unit.length());

    assertTimeoutPreemptively(
        LIMIT,
        () ->
            Stream.of(
                    "a" + many + "b",
                    "ab = " + many,
                    "-----BEGIN " + many + "-----",
                    "-----BEGIN PUBLIC KEY-----a" + many + "b-----END PUBLIC KEY-----",
                    "a" + many + "-----BEGIN PUBLIC KEY-----AAAA-----END PUBLIC KEY-----" + many)
                .forEach(text -> assertThat(rejection(text).reason()).isNotBlank()));
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "0", "00", "0\2\1", "\0", "\2\1\0"})
  void rejectsLongRepetitiveBytesInTime(String unit) {
    byte[] bytes = unit.repeat(LENGTH / unit.length()).getBytes(StandardCharsets.ISO_8859_1);

    assertTimeoutPreemptively(
        LIMIT,
        () ->
            assertThat(
                    catchThrowableOfType(
                        UnacceptableKeyException.class, () -> PublicKeyReader.read(bytes)))
                .isNotNull());
  }

  private static UnacceptableKeyException rejection(String text) {
    return catchThrowableOfType(UnacceptableKeyException.class, () -> PublicKeyReader.read(text));
  }
}
