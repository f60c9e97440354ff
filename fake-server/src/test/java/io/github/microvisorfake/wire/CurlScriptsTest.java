package io.github.microvisorfake.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.microvisorfake.FakeApp;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.FakePublicKey;
import io.github.microvisorfake.FakeSecret;
import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.keys.KeyMaterial;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs command lines of Twilio's quickstart on signed requests and of its firmware demos with the
 * real {@code curl}. Only the address is another one.
 */
@Timeout(60)
class CurlScriptsTest extends AbstractServerTest {

  private static final KeyPair PAIR = KeyMaterial.RSA;

  @TempDir private Path folder;

  /** The result of a script: its exit code and what it printed. */
  private record Result(int exitCode, String output) {}

  @BeforeAll
  static void requireCurl() {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/curl")) && Files.isExecutable(Path.of("/bin/sh")),
        "curl is not installed");
  }

  @Test
  void quickstartUploadsAPublicKeyAsAFile() throws Exception {
    Files.writeString(folder.resolve("public_key.pem"), KeyMaterial.pem(PAIR.getPublic()));

    Result result =
        run(
            """
            curl -s -X POST "$API/v1/Credentials/PublicKeys/" \\
              -F "FriendlyName=Public Key" \\
              -F "PublicKey=@public_key.pem" \\
              -u "$ACCOUNT_SID:$AUTH_TOKEN"
            """);

    assertThat(result.output()).contains("\"friendly_name\":\"Public Key\"", "/PublicKeys/CR");
    assertThat(account.publicKeys())
        .singleElement()
        .extracting(FakePublicKey::key)
        .isEqualTo(PAIR.getPublic());
    assertThat(account.requests().toString()).doesNotContain("public_key.pem");
  }

  @Test
  void quickstartUploadsAPublicKeyAsText() throws Exception {
    Files.writeString(folder.resolve("public_key.pem"), KeyMaterial.pem(PAIR.getPublic()));

    Result result =
        run(
            """
            curl -s -X POST "$API/v1/Credentials/PublicKeys" \\
              --data-urlencode "PublicKey=$(cat public_key.pem)" \\
              --data-urlencode "FriendlyName=Public Key" \\
              -u "$ACCOUNT_SID:$AUTH_TOKEN"
            """);

    assertThat(result.output()).contains("\"friendly_name\":\"Public Key\"");
    assertThat(account.publicKeys()).hasSize(1);
  }

  @Test
  void privateKeyUploadedAsAFileIsRejectedAndNotRecorded() throws Exception {
    String key = KeyMaterial.pem(PAIR.getPrivate());
    Files.writeString(folder.resolve("private_key.pem"), key);

    Result result =
        run(
            """
            curl -s -i -X POST "$API/v1/Credentials/PublicKeys/" -F PublicKey=@private_key.pem \\
              -F "FriendlyName=<private_key.pem" -u "$ACCOUNT_SID:$AUTH_TOKEN"
            """);

    assertThat(result.output()).contains("\"code\":70104", "treat it as compromised");
    assertThat(account.publicKeys()).isEmpty();
    assertThat(result.output() + account.requests() + parametersOf(account.requests().get(0)))
        .doesNotContain(key.substring(100, 150), "private_key.pem");
  }

  @Test
  void firmwareDemoStoresItsConfigsAndSecrets() throws Exception {
    FakeDevice device = account.addDevice("thermostat-1");
    String rootCa = "30820341".repeat(300);
    Files.writeString(folder.resolve("root-CA.hex"), rootCa);

    Result result =
        run(
            """
            set -e
            DEVICE_SID=%s
            curl --fail -X POST --data-urlencode "Key=broker-host" --data-urlencode "Value=a+b.example.com:8883 & more" \\
              "$API/v1/Devices/${DEVICE_SID}/Configs" -u "${ACCOUNT_SID}:${AUTH_TOKEN}"
            curl --fail -X POST --data-urlencode "Key=root-CA" --data-urlencode "Value=$(cat root-CA.hex)" \\
              "$API/v1/Devices/${DEVICE_SID}/Configs" -u "${ACCOUNT_SID}:${AUTH_TOKEN}"
            curl --fail -X POST --data-urlencode "Key=private_key" --data-urlencode Value@root-CA.hex \\
              "$API/v1/Devices/${DEVICE_SID}/Secrets" -u "${ACCOUNT_SID}:${AUTH_TOKEN}"
            """
                .formatted(device.sid()));

    assertThat(result.exitCode()).as(result.output()).isZero();
    assertThat(device.config("broker-host").orElseThrow().value())
        .isEqualTo("a+b.example.com:8883 & more");
    assertThat(device.config("root-CA").orElseThrow().value()).isEqualTo(rootCa);
    assertThat(device.secret("private_key")).map(FakeSecret::value).contains(rootCa);
  }

  /** The demos rely on it: they delete the entry and repeat the create. */
  @Test
  void firmwareDemoReplacesAnEntryThatExists() throws Exception {
    FakeDevice device = account.addDevice("thermostat-1");
    device.addConfig("client-id", "old");

    Result result =
        run(
            """
            DEVICE_SID=%s
            create() {
              curl -s --fail -X POST --data-urlencode "Key=client-id" --data-urlencode "Value=new" \\
                "$API/v1/Devices/${DEVICE_SID}/Configs" -u "${ACCOUNT_SID}:${AUTH_TOKEN}"
            }
            create || echo "curl says $?"
            curl -s --fail -X DELETE "$API/v1/Devices/${DEVICE_SID}/Configs/client-id" -u "${ACCOUNT_SID}:${AUTH_TOKEN}"
            create
            """
                .formatted(device.sid()));

    assertThat(result.exitCode()).as(result.output()).isZero();
    assertThat(result.output()).startsWith("curl says 22");
    assertThat(device.config("client-id").orElseThrow().value()).isEqualTo("new");
  }

  @Test
  void scriptDeletesStaleAppsButNotThoseThatADeviceTargets() throws Exception {
    FakeApp targeted = account.addApp("firmware-2");
    account.addApp("firmware-1");
    account.addApp("firmware-0");
    account.addDevice("thermostat-1").setTargetApp(targeted);

    Result result =
        run(
            """
            curl -s "$API/v1/Apps?PageSize=50" -u "$ACCOUNT_SID:$AUTH_TOKEN" |
              grep -o '"sid":"KA[0-9a-f]*"' | cut -d '"' -f 4 |
              while read -r app; do
                status=$(curl -s -o /dev/null -w '%{http_code}' -X DELETE "$API/v1/Apps/$app" -u "$ACCOUNT_SID:$AUTH_TOKEN")
                echo "$status"
              done
            """);

    assertThat(result.output().lines()).containsExactly("400", "204", "204");
    assertThat(account.apps()).containsExactly(targeted);
  }

  @Test
  void deploymentScriptUploadsAnAppAndTargetsADeviceWithIt() throws Exception {
    FakeDevice device = account.addDevice("thermostat-1");
    Files.write(folder.resolve("app.zip"), new byte[] {'P', 'K', 3, 4, 0, '\r', '\n', '-', '-', 0});

    Result result =
        run(
            """
            app=$(curl -s --fail -X POST "$API/v1/Apps" -F File=@app.zip -u "$ACCOUNT_SID:$AUTH_TOKEN" |
              grep -o '"sid":"KA[0-9a-f]*"' | cut -d '"' -f 4)
            curl -s --fail -X POST "$API/v1/Devices/thermostat-1" -d "TargetApp=$app" -u "$ACCOUNT_SID:$AUTH_TOKEN" |
              grep -o '"date_updated":"[^"]*"'
            """);

    assertThat(result.output().strip()).isEqualTo("\"date_updated\":\"2026-01-02T03:04:05Z\"");
    assertThat(device.app().targetSid()).contains(account.apps().get(0).sid());
  }

  @Test
  void quickstartCreatesAnApiKeyAndUsesIt() throws Exception {
    Files.writeString(folder.resolve("public_key.pem"), KeyMaterial.pem(PAIR.getPublic()));

    Result result =
        run(
            """
            curl -s --fail -o /dev/null -X POST "$API/v1/Credentials/PublicKeys/" \\
              -F "PublicKey=@public_key.pem" -u "$ACCOUNT_SID:$AUTH_TOKEN"
            key=$(curl -s --fail -X POST "$API/2010-04-01/Accounts/$ACCOUNT_SID/SigningKeys.json" \\
              -d "FriendlyName=Key for signing" -u "$ACCOUNT_SID:$AUTH_TOKEN" |
              sed 's/.*"sid":"\\([^"]*\\)".*"secret":"\\([^"]*\\)".*/\\1:\\2/')
            curl -s -o /dev/null -w '%{http_code}' "$API/v1/Credentials/PublicKeys" -u "$key"
            """);

    assertThat(result.output()).isEqualTo("200");
    assertThat(account.apiKeys()).hasSize(1);
    assertThat(account.publicKeys()).hasSize(1);
  }

  private static String parametersOf(RecordedRequest request) {
    return request.parameters().toString();
  }

  private Result run(String script) throws IOException, InterruptedException {
    File output = folder.resolve("output").toFile();
    ProcessBuilder shell =
        new ProcessBuilder("/bin/sh", "-c", script)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output);
    shell.environment().put("API", "http://" + client.host());
    shell.environment().put("ACCOUNT_SID", account.sid());
    shell.environment().put("AUTH_TOKEN", account.authToken());
    shell.environment().put("no_proxy", "*");
    Process process = shell.start();
    try {
      assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Result(process.exitValue(), Files.readString(output.toPath(), UTF_8));
  }
}
