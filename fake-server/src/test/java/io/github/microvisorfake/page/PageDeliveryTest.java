package io.github.microvisorfake.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.options.ServerOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the server delivers the files of the page. */
class PageDeliveryTest {

  private static final Path FOLDER =
      Path.of("src/main/resources/io/github/microvisorfake/internal/control/page");
  private static final int MAX_TRANSFER = 100_000;

  private final HttpClient http = HttpClient.newHttpClient();

  private MicrovisorServer server;

  @BeforeEach
  void start() {
    server = MicrovisorServer.start(ServerOptions.builder().console(true).build());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void servesEveryFileWithoutAToken() throws Exception {
    for (Path file : files()) {
      HttpResponse<byte[]> response = get(file.getFileName().toString(), "identity");

      assertThat(response.statusCode()).as("%s", file).isEqualTo(200);
      assertThat(response.body()).isEqualTo(Files.readAllBytes(file));
      assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
    }
  }

  @Test
  void restrictsWhatThePageMayLoad() throws Exception {
    for (Path file : files()) {
      HttpResponse<byte[]> response = get(file.getFileName().toString(), "identity");

      assertThat(header(response, "Content-Security-Policy")).startsWith("default-src 'self';");
      assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
    }
  }

  @Test
  void compressesForBrowsers() throws Exception {
    HttpResponse<byte[]> response = get("app.js", "br, gzip, zstd");

    assertThat(header(response, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(response, "Vary")).isEqualTo("Accept-Encoding");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes())
        .isEqualTo(Files.readAllBytes(FOLDER.resolve("app.js")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "gzip;q=0", "x-gzip-like", "br"})
  void doesNotCompressForOthers(String acceptEncoding) throws Exception {
    HttpResponse<byte[]> response = get("app.js", acceptEncoding);

    assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(header(response, "Vary")).isEqualTo("Accept-Encoding");
  }

  @Test
  void transfersLessThan100KilobytesInAll() throws Exception {
    int bytes = 0;
    for (Path file : files()) {
      bytes += get(file.getFileName().toString(), "gzip").body().length;
    }
    assertThat(bytes).isLessThan(MAX_TRANSFER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing.js", "page", "package-info.class", "..", "app.js.", "App.js"})
  void hasNoOtherFiles(String name) throws Exception {
    assertThat(get(name, "identity").statusCode()).isIn(401, 404);
  }

  private HttpResponse<byte[]> get(String name, String acceptEncoding) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.uri() + "/_fake/" + name))
            .header("Accept-Encoding", acceptEncoding)
            .build();
    return http.send(request, BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElseThrow();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.toList();
    }
  }
}
