package io.github.microvisorfake.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a first answer waits for: neither management beans, nor loggers, nor date formats. */
class LeanStartIT {

  @TempDir private Path folder;

  @Test
  void theFirstAnswerLoadsNothingThatIsDear() throws Exception {
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

      assertThat(post(ready[1] + "/v1/Configs", ready[3] + ":" + ready[5])).isEqualTo(201);
      assertThat(Files.readString(classes))
          .contains(" io.github.microvisorfake.MicrovisorServer ")
          .doesNotContain(" java.lang.management.ManagementFactory ")
          .doesNotContain(" java.util.logging.LogManager ")
          .doesNotContain(" java.text.SimpleDateFormat ");
    } finally {
      program.destroy();
      program.waitFor();
    }
  }

  private static int post(String url, String credentials) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .POST(BodyPublishers.ofString("Key=k&Value=v"))
            .header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }
}
