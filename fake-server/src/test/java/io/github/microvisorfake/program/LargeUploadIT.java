package io.github.microvisorfake.program;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Uploads of the largest permitted size to the program with a small heap. */
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class LargeUploadIT {

  private static final int LARGEST_BODY = 16 * 1024 * 1024;
  private static final int AT_ONCE = 4;
  private static final String CURL =
      "curl -sS --max-time 60 -o /dev/null -w '%%{http_code}\\n' -u AC%s:fake-auth-token -H 'Content-Type: multipart/form-data; boundary=x' --data-binary @%s ";
  private static final String START =
      "--x\r\nContent-Disposition: form-data; name=\"File\"; filename=\"app.zip\"\r\n\r\nPK\003\004";
  private static final String END = "\r\n--x--\r\n";

  @TempDir private Path folder;
  private RunningProgram program;
  private String address;

  @BeforeEach
  void start() throws IOException {
    program =
        RunningProgram.start(
            Map.of("JDK_JAVA_OPTIONS", "-Xmx64m"),
            "--port",
            "0",
            "--ca-file",
            folder.resolve("ca.pem").toString());
    address = program.readLine().split(" ")[1];
  }

  @AfterEach
  void close() {
    program.close();
  }

  private Path body(int length) throws IOException {
    Path file = folder.resolve(length + ".multipart");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(START.getBytes(ISO_8859_1));
      out.write(new byte[length - START.length() - END.length()]);
      out.write(END.getBytes(ISO_8859_1));
    }
    return file;
  }

  private Process upload(Path body, String address) throws IOException {
    String command = CURL.formatted("a".repeat(32), body) + address + "/v1/Apps";
    return new ProcessBuilder("sh", "-c", command).redirectErrorStream(true).start();
  }

  private static String status(Process upload) throws IOException {
    return new String(upload.getInputStream().readAllBytes(), UTF_8).strip();
  }

  private void assertNoErrors() throws IOException {
    program.terminate();
    assertThat(program.errors()).doesNotContain("Exception", "OutOfMemoryError");
  }

  @Test
  void uploadsAtTheSameTimeSucceed() throws Exception {
    Path body = body(LARGEST_BODY);
    List<Process> uploads = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      uploads.add(upload(body, address));
    }

    for (Process upload : uploads) {
      assertThat(status(upload)).isEqualTo("201");
    }
    assertNoErrors();
  }

  @Test
  void uploadThroughATunnelSucceeds() throws Exception {
    Path body = body(LARGEST_BODY);
    String proxy = "-x %s --cacert %s ".formatted(address, folder.resolve("ca.pem"));

    assertThat(status(upload(body, proxy + "https://microvisor-upload.twilio.com")))
        .isEqualTo("201");
    assertNoErrors();
  }

  @Test
  void largerUploadIsRejected() throws Exception {
    assertThat(status(upload(body(LARGEST_BODY + 1), address))).isEqualTo("413");
    assertThat(status(upload(body(2 * LARGEST_BODY), address))).isEqualTo("413");
    assertNoErrors();
  }
}
