package io.github.microvisorfake.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.microvisorfake.FakeApiKey;
import io.github.microvisorfake.journal.RecordedRequest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The {@code curl} commands of recorded requests, run by a shell, send the same requests again. */
@Timeout(60)
class CurlCommandsTest extends AbstractServerTest {

  private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

  @TempDir private Path folder;

  @BeforeAll
  static void requireCurl() {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/curl")) && Files.isExecutable(Path.of("/bin/sh")),
        "curl is not installed");
  }

  @BeforeEach
  void addDevice() {
    account.addDevice("thermostat-1");
  }

  private RecordedRequest last() {
    List<RecordedRequest> requests = account.requests();
    return requests.get(requests.size() - 1);
  }

  /** Runs the command of the last request, and compares the request that it sends. */
  private RecordedRequest repeat() throws IOException, InterruptedException {
    RecordedRequest original = last();
    String command = original.toCurl();
    assertThat(command).doesNotContain("\n", account.authToken());
    run(command);
    RecordedRequest repeated = last();
    assertThat(repeated.number()).as(command).isEqualTo(original.number() + 1);
    assertThat(repeated.method()).isEqualTo(original.method());
    assertThat(repeated.parameters()).isEqualTo(original.parameters());
    return repeated;
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/Configs, ''",
    "GET, /v1/Configs?Page=2&PageSize=1, ''",
    "GET, /v1/Configs?PageToken=PA%26%3D, ''",
    "DELETE, /v1/Configs/a%2Fb%20c+d, ''",
    "GET, /v1/Configs/it's%24HOME, ''",
    "GET, /v1/Configs/..%2F.., ''",
    "GET, /v1/../v1/./Configs, ''",
    "GET, /v1//Configs/, ''",
    "POST, /v1/Configs, Key=k&Value=v",
    "POST, /v1/Configs, Key=it's+%24HOME+%60id%60&Value=%40file%5C",
    "POST, /v1/Configs, Key=caf%C3%A9&Value=a%0Ab%09%00%22",
    "POST, /v1/Configs, ''",
    "POST, /v1/Devices/thermostat-1, UniqueName=t&LoggingEnabled=true",
    "DELETE, /v1/Configs/k, Key=k",
    "PUT, /v1/Configs, Key=k",
    "PATCH, /v1/Configs, ''"
  })
  void commandSendsTheSameRequest(String method, String path, String form) throws Exception {
    client.send(method + " " + path + " HTTP/1.1", FORM + "\r\n" + client.authorization(), form);
    String target = last().path();

    assertThat(repeat().path()).isEqualTo(target);
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/Configs/caf\u00e9, /v1/Configs/caf%C3%A9",
    "/v1/Configs/a[1]{b}, /v1/Configs/a%5B1%5D%7Bb%7D"
  })
  void commandEncodesCharactersThatShellOrCurlCouldChange(String path, String encoded)
      throws Exception {
    client.get(path);

    assertThat(repeat().path()).isEqualTo(encoded);
  }

  @Test
  void commandHasAVariableForTheValueOfASecret() throws Exception {
    client.post("/v1/Secrets", "Key=wifi_password&Value=hunter2hunter2");
    assertThat(last().toCurl())
        .isEqualTo(
            "curl -i -u \"%s:$AUTH_TOKEN\" --data-urlencode Key=wifi_password --data-urlencode \"Value=$VALUE\" %s/v1/Secrets"
                .formatted(account.sid(), account.uri()));
    account.removeSecret("wifi_password");

    repeat();

    assertThat(account.secret("wifi_password").orElseThrow().value()).isEqualTo("from the shell");
  }

  @Test
  void commandUsesTheApiKeyOfTheRequest() throws Exception {
    FakeApiKey key = account.addApiKey();
    client.send(
        "GET /v1/Configs HTTP/1.1", RawHttpClient.authorization(key.sid(), key.secret()), "");

    run("API_KEY_SECRET='" + key.secret() + "'; " + last().toCurl());

    assertThat(last().number()).isEqualTo(2);
    assertThat(last().status()).isEqualTo(200);
  }

  @Test
  void commandKeepsTheHost() throws Exception {
    client.send(
        ("GET /v1/Configs HTTP/1.1\r\nHost: accounts.twilio.com\r\n"
                + client.authorization()
                + "\r\n\r\n")
            .getBytes(UTF_8));
    assertThat(last().status()).isEqualTo(404);

    assertThat(repeat().status()).isEqualTo(404);
  }

  @Test
  void commandKeepsTheTypeOfABodyThatIsNotAForm() throws Exception {
    client.send(
        "POST /v1/Configs HTTP/1.1",
        "Content-Type: application/json\r\n" + client.authorization(),
        "{}");

    assertThat(repeat().requestHeaders().toString()).contains("Content-Type: application/json");
  }

  @Test
  void commandUploadsAFileOfAVariable() throws Exception {
    Files.write(folder.resolve("app.zip"), new byte[] {'P', 'K', 3, 4});
    String part = "--b\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
    client.send(
        "POST /v1/Apps HTTP/1.1",
        "Content-Type: multipart/form-data; boundary=b\r\n" + client.authorization(),
        part.formatted("File", "; filename=\"x.zip\"", "PK\u0003\u0004")
            + part.formatted("UniqueName", "", "caf\u00e9 'one'")
            + "--b--\r\n");
    assertThat(last().status()).isEqualTo(201);
    account.removeApp(account.apps().get(0));

    assertThat(repeat().status()).isEqualTo(201);
    assertThat(account.app("caf\u00e9 'one'")).isPresent();
  }

  @Test
  void commandOfAHeadRequestHasTheOptionForIt() {
    client.send(
        ("HEAD /v1/Configs HTTP/1.1\r\nHost: x\r\n" + client.authorization() + "\r\n\r\n")
            .getBytes(UTF_8));

    assertThat(last().toCurl()).contains(" --head ", " -H 'Host: x' ");
  }

  @Test
  void commandHidesOtherAuthorizationsAndSignatures() {
    client.send(
        "GET /v1/Configs HTTP/1.1",
        "Twilio-Client-Validation: hunter2hunter2\r\n" + client.authorization(),
        "");
    assertThat(last().toCurl())
        .contains("-H \"Twilio-Client-Validation: $CLIENT_VALIDATION\"")
        .doesNotContain("hunter2");

    client.send("GET /v1/Configs HTTP/1.1", "Authorization: Bearer hunter2hunter2", "");
    List<RecordedRequest> others = account.requestsWithoutAccount();
    assertThat(others.get(others.size() - 1).toCurl())
        .contains("-H \"Authorization: $AUTHORIZATION\"")
        .doesNotContain("hunter2");
  }

  private void run(String command) throws IOException, InterruptedException {
    File output = folder.resolve("output").toFile();
    ProcessBuilder shell =
        new ProcessBuilder("/bin/sh", "-c", command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output);
    shell.environment().put("AUTH_TOKEN", account.authToken());
    shell.environment().put("VALUE", "from the shell");
    shell.environment().put("FILE", "app.zip");
    shell.environment().put("no_proxy", "*");
    Process process = shell.start();
    try {
      assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue())
        .as("%s: %s", command, Files.readString(output.toPath(), UTF_8))
        .isZero();
  }
}
