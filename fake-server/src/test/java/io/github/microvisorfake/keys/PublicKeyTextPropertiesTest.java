package io.github.microvisorfake.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.microvisorfake.internal.keys.KeyProblem;
import io.github.microvisorfake.internal.keys.PublicKeyReader;
import io.github.microvisorfake.internal.keys.UnacceptableKeyException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** Keys are read however their lines are wrapped and rejected wherever they are truncated. */
class PublicKeyTextPropertiesTest {

  private static final String WHITE = " \t\r\n\f";

  /** Only a few pairs, because generating one is slow. */
  private static final List<KeyPair> PAIRS =
      Stream.concat(
              Stream.of(KeyMaterial.RSA),
              Stream.generate(() -> KeyMaterial.rsa(2_048, BigInteger.valueOf(65_537))).limit(2))
          .toList();

  private static final List<byte[]> PRIVATE_KEYS =
      List.of(
          KeyMaterial.RSA.getPrivate().getEncoded(),
          KeyMaterial.innerPrivateKey(KeyMaterial.RSA),
          KeyMaterial.encrypted(KeyMaterial.RSA),
          KeyMaterial.EC.getPrivate().getEncoded(),
          KeyMaterial.innerPrivateKey(KeyMaterial.EC),
          KeyMaterial.openSsh(KeyMaterial.RSA));

  @Provide
  Arbitrary<KeyPair> pairs() {
    return Arbitraries.of(PAIRS);
  }

  @Provide
  Arbitrary<String> lineEnds() {
    return Arbitraries.of("\n", "\r\n", "\r", "", " ", "\n\n", " \n\t", "\r\n\r\n");
  }

  @Provide
  Arbitrary<String> whiteSpace() {
    return Arbitraries.strings().withChars(WHITE).ofMaxLength(5);
  }

  @Property(tries = 300)
  void readsAKeyHoweverItsLinesAreWrapped(
      @ForAll("pairs") KeyPair pair,
      @ForAll("lineEnds") String lineEnd,
      @ForAll @IntRange(min = 1, max = 400) int width,
      @ForAll("whiteSpace") String before,
      @ForAll("whiteSpace") String after)
      throws UnacceptableKeyException {
    String lines = wrap(KeyMaterial.base64(pair.getPublic()), width, lineEnd);
    String block = "-----BEGIN PUBLIC KEY-----" + lines + lineEnd + "-----END PUBLIC KEY-----";

    assertThat(PublicKeyReader.read(before + block + after)).isEqualTo(pair.getPublic());
    assertThat(PublicKeyReader.read(before + lines + after)).isEqualTo(pair.getPublic());
  }

  @Property(tries = 300)
  void rejectsATruncatedKey(
      @ForAll("pairs") KeyPair pair, @ForAll @IntRange(min = 0, max = 293) int length) {
    byte[] cut = Arrays.copyOf(pair.getPublic().getEncoded(), length);

    assertThat(rejection(KeyMaterial.base64(cut)).problem())
        .isIn(KeyProblem.TRUNCATED, KeyProblem.NOT_DER, KeyProblem.BLANK);
  }

  @Property(tries = 300)
  void explainsLostPlusSignsHoweverLinesAreWrapped(
      @ForAll("pairs") KeyPair pair, @ForAll @IntRange(min = 1, max = 400) int width) {
    String base64 = KeyMaterial.base64(pair.getPublic());
    if (base64.contains("+")) {
      String lines = wrap(base64.replace('+', ' '), width, "\n");

      assertThat(rejection(lines).problem()).isEqualTo(KeyProblem.SPACES_FOR_PLUS);
    }
  }

  @Property(tries = 300)
  void recognizesAPrivateKeyHoweverItsLinesAreWrapped(
      @ForAll("pairs") KeyPair pair,
      @ForAll("lineEnds") String lineEnd,
      @ForAll @IntRange(min = 4, max = 400) int width,
      @ForAll @IntRange(min = 64, max = 1_600) int length) {
    String base64 = KeyMaterial.base64(pair.getPrivate());
    String part = base64.substring(0, Math.min(length, base64.length()));

    assertThat(rejection(wrap(part, width, lineEnd)).problem()).isEqualTo(KeyProblem.PRIVATE);
  }

  @Property(tries = 300)
  void rejectsAnyOtherText(
      @ForAll @StringLength(max = 200) @CharRange(from = ' ', to = '~') String text) {
    assertThat(rejection(text).reason()).isNotBlank();
    assertThat(rejection("-----BEGIN PUBLIC KEY-----" + text + "-----END PUBLIC KEY-----").reason())
        .isNotBlank();
  }

  /** Sequences of the parts by which private keys are detected. */
  @Provide
  Arbitrary<byte[]> fragments() {
    return Arbitraries.of(
            "30", "3008", "308201", "3080", "020100", "02", "0204", "0410", "0606", "41", "ff")
        .list()
        .ofMaxSize(8)
        .map(parts -> HexFormat.of().parseHex(String.join("", parts)));
  }

  @Property(tries = 5_000)
  void rejectsAnyFragmentOfAKey(@ForAll("fragments") byte[] bytes) {
    assertThat(rejection(KeyMaterial.base64(bytes)).reason()).isNotBlank();
    assertThat(rejection(HexFormat.of().formatHex(bytes)).reason()).isNotBlank();
    assertThat(
            catchThrowableOfType(UnacceptableKeyException.class, () -> PublicKeyReader.read(bytes)))
        .isNotNull();
  }

  /** The bytes before the key prevent that its first bytes identify it. */
  @Property
  void rejectsAPrivateKeyThatIsTruncatedAnywhereAfterOtherBytes(
      @ForAll @IntRange(min = 0, max = 36) int length,
      @ForAll @IntRange(min = 1, max = 4) int before) {
    byte[] filler = "AAAA".substring(0, before).getBytes(US_ASCII);
    for (byte[] key : PRIVATE_KEYS) {
      byte[] text = Arrays.copyOf(filler, before + length);
      System.arraycopy(key, 0, text, before, length);

      assertThat(rejection(KeyMaterial.base64(text)).reason()).isNotBlank();
    }
  }

  private static String wrap(String base64, int width, String lineEnd) {
    return base64.replaceAll("(.{" + width + "})", "$1" + Matcher.quoteReplacement(lineEnd));
  }

  private static UnacceptableKeyException rejection(String text) {
    return catchThrowableOfType(UnacceptableKeyException.class, () -> PublicKeyReader.read(text));
  }
}
