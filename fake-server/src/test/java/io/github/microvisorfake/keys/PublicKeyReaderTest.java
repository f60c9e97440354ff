package io.github.microvisorfake.keys;

import static io.github.microvisorfake.keys.KeyMaterial.EC;
import static io.github.microvisorfake.keys.KeyMaterial.RSA;
import static io.github.microvisorfake.keys.KeyMaterial.base64;
import static io.github.microvisorfake.keys.KeyMaterial.pem;
import static io.github.microvisorfake.keys.KeyMaterial.publicKey;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.microvisorfake.internal.keys.KeyProblem;
import io.github.microvisorfake.internal.keys.PublicKeyReader;
import io.github.microvisorfake.internal.keys.UnacceptableKeyException;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PublicKeyReaderTest {

  private static final String PEM = pem(publicKey());
  private static final String BASE64 = base64(publicKey());
  private static final byte[] DER = publicKey().getEncoded();

  private static final String DASHES =
      "a PEM block whose BEGIN or END is not between five ASCII dashes";

  @TempDir private Path folder;

  static Stream<String> accepted() {
    return Stream.of(
        PEM,
        PEM.replace("\n", "\r\n"),
        PEM.replace("\n", ""),
        PEM.replace("\n", " "),
        PEM.replace("\n", "\n\n"),
        " \t\n" + PEM + "\n \n",
        PEM.replace("\n", " \t\n\t "),
        BASE64,
        "\n " + BASE64 + " \r\n",
        Base64.getMimeEncoder().encodeToString(DER));
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void readsAnRsaKeyInEveryFormat(String text) throws UnacceptableKeyException {
    assertThat(PublicKeyReader.read(text)).isEqualTo(publicKey());
  }

  @Test
  void readsAKeyOfOpenssl() throws Exception {
    Path key = folder.resolve("key.pem");
    assumeTrue(openssl("genrsa", "-out", key.toString(), "2048").isPresent(), "openssl is there");

    RSAPublicKey read =
        PublicKeyReader.read(openssl("pkey", "-in", key + "", "-pubout").orElse(""));

    assertThat(read.getModulus().bitLength()).isEqualTo(2_048);
    assertThat(rejection(Files.readString(key)).problem()).isEqualTo(KeyProblem.PRIVATE);
  }

  private static Optional<String> openssl(String... arguments) throws Exception {
    String[] command =
        Stream.concat(Stream.of("openssl"), Arrays.stream(arguments)).toArray(String[]::new);
    try {
      Process openssl =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String out = new String(openssl.getInputStream().readAllBytes(), UTF_8);
      return openssl.waitFor() == 0 ? Optional.of(out) : Optional.empty();
    } catch (IOException notInstalled) {
      return Optional.empty();
    }
  }

  static Stream<Arguments> rejected() {
    return Stream.concat(rejectedTexts(), rejectedKeys());
  }

  private static Stream<Arguments> rejectedTexts() {
    String withPlus = keyWithManyPluses();
    return Stream.of(
        arguments(" \r\n", KeyProblem.BLANK, "only white space"),
        arguments(
            "@public.pem",
            KeyProblem.FILE_NAME,
            "the name of a file after @ or <, not its content"),
        arguments(
            "<public.pem",
            KeyProblem.FILE_NAME,
            "the name of a file after @ or <, not its content"),
        arguments(
            base64(PEM.getBytes(UTF_8)),
            KeyProblem.PEM_IN_BASE64,
            "the base64 of a whole PEM file"),
        arguments(
            pem("PUBLIC KEY", PEM.getBytes(UTF_8)),
            KeyProblem.PEM_IN_BASE64,
            "the base64 of a whole PEM file"),
        arguments(
            base64(BASE64.getBytes(UTF_8)),
            KeyProblem.BASE64_TWICE,
            "base64 that was encoded as base64 again"),
        arguments(PEM.replace("-----", "\u2014"), KeyProblem.DASHES, DASHES),
        arguments(PEM.replace("-----", "\u2013".repeat(5)), KeyProblem.DASHES, DASHES),
        arguments(PEM.replace("-----", "\u2212".repeat(5)), KeyProblem.DASHES, DASHES),
        arguments(PEM.replace("-----", "\u2014\u2014-"), KeyProblem.DASHES, DASHES),
        arguments(PEM.replace("-----", "---"), KeyProblem.DASHES, DASHES),
        arguments(PEM.replace("-----", "------"), KeyProblem.DASHES, DASHES),
        arguments(PEM.replace("-----", ""), KeyProblem.DASHES, DASHES),
        arguments(PEM.replace("-----END", "----END"), KeyProblem.DASHES, DASHES),
        arguments(PEM.replace("KEY-----\nM", "KEY\u2014\nM"), KeyProblem.DASHES, DASHES),
        arguments(
            withPlus.replace('+', ' '),
            KeyProblem.SPACES_FOR_PLUS,
            "spaces where plus signs belong"),
        arguments(
            pem("PUBLIC KEY", Base64.getDecoder().decode(withPlus)).replace('+', ' '),
            KeyProblem.SPACES_FOR_PLUS,
            "spaces where plus signs belong"),
        arguments(
            BASE64.substring(0, 64) + "%0A" + BASE64.substring(64),
            KeyProblem.ENCODED_TWICE,
            "not base64, but percent-encoded twice"),
        arguments(
            PEM.replace("\n", "\\n"),
            KeyProblem.ESCAPED_LINE_ENDS,
            "not base64, but with backslashes for line ends"),
        arguments(
            withPlus.replace('+', '-').replace('/', '_'),
            KeyProblem.URL_ALPHABET,
            "base64url, not base64"),
        arguments(
            "ssh-rsa AAAAB3NzaC1yc2E= me@here", KeyProblem.SSH, "a key in OpenSSH's own format"),
        arguments(
            "ecdsa-sha2-nistp256 AAAAE2VjZHNh", KeyProblem.SSH, "a key in OpenSSH's own format"),
        arguments(
            "sk-ssh-ed25519@openssh.com AAAA", KeyProblem.SSH, "a key in OpenSSH's own format"),
        arguments(
            "---- BEGIN SSH2 PUBLIC KEY ----\nComment: \"me\"\nAAAA\n---- END SSH2 PUBLIC KEY ----",
            KeyProblem.SSH,
            "a key in OpenSSH's own format"),
        arguments("ab-c_d!e", KeyProblem.BAD_CHARACTER, "not base64"),
        arguments("\u2003" + BASE64, KeyProblem.BAD_CHARACTER, "not base64"),
        arguments("\u2003" + PEM, KeyProblem.TEXT_AROUND, "text before or after the PEM block"),
        arguments(
            "\uFEFF" + PEM,
            KeyProblem.BYTE_ORDER_MARK,
            "a byte order mark (U+FEFF) before the key"),
        arguments(
            "\uFEFF" + BASE64,
            KeyProblem.BYTE_ORDER_MARK,
            "a byte order mark (U+FEFF) before the key"),
        arguments(
            PEM.replace(" ", "%20"),
            KeyProblem.ENCODED_TWICE,
            "not base64, but percent-encoded twice"),
        arguments(
            pem("PUBLIC KEY", Base64.getDecoder().decode(withPlus))
                .replace('+', ' ')
                .replace('\n', ' '),
            KeyProblem.SPACES_FOR_PLUS,
            "spaces where plus signs belong"),
        arguments("publickey!", KeyProblem.BAD_CHARACTER, "not base64"),
        arguments("AA=A" + BASE64, KeyProblem.BAD_CHARACTER, "not base64"),
        arguments(
            BASE64.substring(1),
            KeyProblem.BAD_LENGTH,
            "not base64: the length, 391 characters, is not a multiple of 4"),
        arguments(
            "publickey",
            KeyProblem.BAD_LENGTH,
            "not base64: the length, 9 characters, is not a multiple of 4"),
        arguments(
            PEM.substring(0, PEM.indexOf("-----END")),
            KeyProblem.BROKEN_BLOCK,
            "a PEM block without its BEGIN or its END line"),
        arguments(
            PEM.substring(PEM.indexOf('\n')),
            KeyProblem.BROKEN_BLOCK,
            "a PEM block without its BEGIN or its END line"),
        arguments(
            PEM.replace("END PUBLIC", "END MY PUBLIC"),
            KeyProblem.BEGIN_END_MISMATCH,
            "a PEM block whose BEGIN and END lines differ"),
        arguments(PEM + PEM, KeyProblem.SEVERAL_BLOCKS, "several PEM blocks; only one is accepted"),
        arguments("my key:\n" + PEM, KeyProblem.TEXT_AROUND, "text before or after the PEM block"),
        arguments(PEM + "bye", KeyProblem.TEXT_AROUND, "text before or after the PEM block"),
        arguments(
            PEM.replaceFirst("\n", "\nComment: mine\n\n"),
            KeyProblem.HEADER_LINES,
            "header lines inside the PEM block"),
        arguments(
            pem("DH PARAMETERS", DER),
            KeyProblem.OTHER_BLOCK,
            "a PEM block of another type; only PUBLIC KEY is accepted"));
  }

  private static Stream<Arguments> rejectedKeys() {
    String certificate =
        "a certificate or a certificate signing request; only a public key is accepted";
    String pkcs1 = "a PKCS#1 RSA PUBLIC KEY; only PUBLIC KEY (SubjectPublicKeyInfo) is accepted";
    BigInteger exponent = BigInteger.valueOf(65_537);
    return Stream.of(
        arguments(
            pem("CERTIFICATE", KeyMaterial.certificate(RSA)), KeyProblem.CERTIFICATE, certificate),
        arguments(base64(KeyMaterial.certificate(RSA)), KeyProblem.CERTIFICATE, certificate),
        arguments(pem("RSA PUBLIC KEY", KeyMaterial.pkcs1(publicKey())), KeyProblem.PKCS1, pkcs1),
        arguments(pem("PUBLIC KEY", KeyMaterial.pkcs1(publicKey())), KeyProblem.PKCS1, pkcs1),
        arguments("aGVsbG8h", KeyProblem.NOT_DER, "not DER"),
        arguments(base64(new byte[] {0x30, (byte) 0x80, 0, 0}), KeyProblem.NOT_DER, "not DER"),
        arguments(
            base64(Arrays.copyOf(DER, 200)),
            KeyProblem.TRUNCATED,
            "truncated DER: the header declares 294 bytes, but there are 200"),
        arguments(
            base64(Arrays.copyOf(DER, 300)),
            KeyProblem.TRAILING,
            "trailing data: 6 bytes after the key"),
        arguments(
            base64(Arrays.copyOf(DER, 295)),
            KeyProblem.TRAILING,
            "trailing data: 1 byte after the key"),
        arguments(
            "A",
            KeyProblem.BAD_LENGTH,
            "not base64: the length, 1 character, is not a multiple of 4"),
        arguments(
            base64(new byte[] {0x30, 0}),
            KeyProblem.NOT_A_KEY,
            "DER, but not a SubjectPublicKeyInfo"),
        arguments(pem(EC.getPublic()), KeyProblem.ALGORITHM, "an EC key; only RSA is accepted"),
        arguments(
            pem(KeyMaterial.pair("Ed25519").getPublic()),
            KeyProblem.ALGORITHM,
            "an Ed25519 key; only RSA is accepted"),
        arguments(
            pem(KeyMaterial.pair("DSA").getPublic()),
            KeyProblem.ALGORITHM,
            "a DSA key; only RSA is accepted"),
        arguments(
            pem(
                KeyMaterial.pair("RSASSA-PSS", new RSAKeyGenParameterSpec(1_024, exponent))
                    .getPublic()),
            KeyProblem.ALGORITHM,
            "an RSASSA-PSS key; only RSA is accepted"),
        arguments(
            base64(
                KeyMaterial.subjectPublicKeyInfo(
                    publicKey().getModulus().shiftLeft(2_048), exponent)),
            KeyProblem.SIZE,
            "an RSA key of 4096 bits; only 2048 is accepted"),
        arguments(
            pem(KeyMaterial.rsa(1_024, exponent).getPublic()),
            KeyProblem.SIZE,
            "an RSA key of 1024 bits; only 2048 is accepted"),
        arguments(
            base64(
                KeyMaterial.subjectPublicKeyInfo(publicKey().getModulus().shiftRight(1), exponent)),
            KeyProblem.SIZE,
            "an RSA key of 2047 bits; only 2048 is accepted"),
        arguments(
            pem(KeyMaterial.rsa(2_048, BigInteger.valueOf(3)).getPublic()),
            KeyProblem.EXPONENT,
            "an RSA key with the exponent 3; only 65537 is accepted"),
        arguments(
            base64(
                KeyMaterial.subjectPublicKeyInfo(
                    publicKey().getModulus(), publicKey().getModulus())),
            KeyProblem.EXPONENT,
            "an RSA key with an exponent of 2048 bits; only 65537 is accepted"),
        arguments(
            base64(
                KeyMaterial.subjectPublicKeyInfo(publicKey().getModulus().clearBit(0), exponent)),
            KeyProblem.EVEN_MODULUS,
            "not a valid RSA key: the modulus is even"),
        arguments(
            base64(KeyMaterial.subjectPublicKeyInfo(publicKey().getModulus().negate(), exponent)),
            KeyProblem.NOT_A_KEY,
            "DER, but not a SubjectPublicKeyInfo"),
        arguments(
            base64(withOtherParameters()),
            KeyProblem.OTHER_ENCODING,
            "an RSA key in BER or another encoding that is not DER"),
        arguments(base64(RSA.getPrivate()), KeyProblem.PRIVATE, PrivateKeyFormsTest.REASON));
  }

  @ParameterizedTest
  @MethodSource("rejected")
  void rejectsInvalidKeysWithTheReason(String text, KeyProblem problem, String reason) {
    UnacceptableKeyException rejection = rejection(text);

    assertThat(rejection.reason()).isEqualTo(reason);
    assertThat(rejection.problem()).isEqualTo(problem);
    assertThat(rejection.remedy()).isNotBlank().doesNotContain("%s", "%d", "%%");
  }

  @Test
  void everyKeyProblemIsTested() {
    assertThat(rejected().map(row -> row.get()[1])).contains((Object[]) KeyProblem.values());
  }

  @Test
  void documentationListsEveryReason() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "public-keys.md"));

    assertThat(KeyProblem.values())
        .allSatisfy(problem -> assertThat(page).contains("`" + problem.reasonFormat() + "`"));
  }

  private static byte[] withOtherParameters() {
    SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(DER);
    try {
      return new SubjectPublicKeyInfo(
              new AlgorithmIdentifier(info.getAlgorithm().getAlgorithm()), info.parsePublicKey())
          .getEncoded("DER");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String keyWithManyPluses() {
    KeyPair pair = KeyMaterial.rsa(2_048, BigInteger.valueOf(65_537));
    String text = base64(pair.getPublic());
    return text.chars().filter(c -> c == '+').count() >= 4 ? text : keyWithManyPluses();
  }

  private static UnacceptableKeyException rejection(String text) {
    return catchThrowableOfType(UnacceptableKeyException.class, () -> PublicKeyReader.read(text));
  }
}
