package io.github.microvisorfake.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who uploads no key does not wait for BouncyCastle; and the jar has all of it that a key needs.
 */
class KeysLoadLateIT {

  private static final String PATH = "/v1/Credentials/PublicKeys";

  @TempDir private Path folder;

  @Test
  void bouncyCastleLoadsWithTheFirstKey() throws Exception {
    Path classes = folder.resolve("classes.log");
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + classes,
                "-jar",
                System.getProperty("microvisor.fake.jar"),
                "--port",
                "0")
            .redirectErrorStream(true)
            .start();
    try (BufferedReader out = program.inputReader(UTF_8)) {
      // ready URL account=SID token=TOKEN
      String[] ready = out.readLine().split("[ =]");
      String credentials = ready[3] + ":" + ready[5];

      assertThat(call(ready[1] + PATH, credentials, "FriendlyName=none")).isEqualTo(400);
      assertThat(call(ready[1] + "/v1/Configs", credentials, "Key=k&Value=v")).isEqualTo(201);
      assertThat(bouncyCastle(classes)).isZero();

      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2_048);
      byte[] der = generator.generateKeyPair().getPublic().getEncoded();
      String key = Base64.getEncoder().encodeToString(der);
      assertThat(call(ready[1] + PATH, credentials, "PublicKey=" + URLEncoder.encode(key, UTF_8)))
          .isEqualTo(201);
      assertThat(bouncyCastle(classes)).isPositive();
    } finally {
      program.destroy();
      program.waitFor();
    }
  }

  private static long bouncyCastle(Path classes) throws IOException {
    try (Stream<String> lines = Files.lines(classes)) {
      return lines.filter(line -> line.contains("org.bouncycastle.")).count();
    }
  }

  private static int call(String url, String credentials, String form) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .POST(BodyPublishers.ofString(form))
            .header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }
}
