package io.github.microvisorfake.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeApiKey;
import io.github.microvisorfake.FakeApp;
import io.github.microvisorfake.FakeSigningKey;
import io.github.microvisorfake.journal.RecordedParameter;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What known answers cannot show of uploads: large bodies, and apps in Java. */
@Timeout(60)
class AppUploadsTest extends AbstractServerTest {

  private static final int MEGABYTE = 1024 * 1024;
  private static final String PART =
      "--x\r\nContent-Disposition: form-data; name=\"File\"; filename=\"secret-name.zip\"\r\n\r\n";
  private static final String END = "\r\n--x--\r\n";

  private static byte[] zip(int length) {
    byte[] bytes = new byte[length];
    System.arraycopy("PK\u0003\u0004".getBytes(ISO_8859_1), 0, bytes, 0, 4);
    return bytes;
  }

  private ReceivedResponse upload(byte[] file, String authorization) throws IOException {
    int length = PART.length() + file.length + END.length();
    return upload(file, length, authorization);
  }

  private ReceivedResponse upload(byte[] file, int length, String authorization)
      throws IOException {
    String head =
        "POST /v1/Apps HTTP/1.1\r\nHost: localhost\r\n"
            + authorization
            + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: "
            + length
            + "\r\n\r\n";
    try (Socket socket = client.connect()) {
      OutputStream out = socket.getOutputStream();
      out.write((head + PART).getBytes(ISO_8859_1));
      out.write(file);
      out.write(END.getBytes(ISO_8859_1));
      return RawHttpClient.read(socket.getInputStream(), true);
    }
  }

  @Test
  void uploadedAppIsAmongTheAppsOfTheAccount() throws Exception {
    byte[] file = zip(MEGABYTE);

    ReceivedResponse response = upload(file, client.authorization());

    assertThat(response.status()).as(response.body()).isEqualTo(201);
    FakeApp app = account.apps().get(0);
    assertThat(app.sid()).isEqualTo(response.json().path("sid").asText());
    assertThat(app.hash())
        .isEqualTo(
            "sha256:"
                + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
    assertThat(app.manifest()).isNotEmpty();
    assertThat(app.dateCreated()).isEqualTo(NOW);
  }

  @Test
  void sameFileTwiceIsTwoApps() throws Exception {
    upload(zip(9), client.authorization());
    upload(zip(9), client.authorization());

    assertThat(account.apps()).hasSize(2).extracting(FakeApp::sid).doesNotHaveDuplicates();
  }

  @Test
  void apiKeyMayUpload() throws Exception {
    FakeApiKey key = account.addApiKey();

    ReceivedResponse response =
        upload(zip(9), RawHttpClient.authorization(key.sid(), key.secret()));

    assertThat(response.status()).isEqualTo(201);
    assertThat(account.apps()).hasSize(1);
  }

  /** The hash in the signature is that of all bytes, although the file is not kept. */
  @ParameterizedTest
  @ValueSource(strings = {"multipart/form-data; boundary=x", "multipart/form-data", "text/plain"})
  void signatureCoversTheWholeBody(String type) {
    FakeSigningKey key = account.addSigningKey();
    String authorization = RawHttpClient.authorization(key.apiKey().sid(), key.apiKey().secret());
    String body = PART + "PK\u0003\u0004zip" + END;
    RequestSigner signer =
        new RequestSigner(account, key)
            .sign(
                "POST\n/v1/Apps\n\n"
                    + authorization.replace("Authorization: ", "authorization:")
                    + "\nhost:"
                    + client.host()
                    + "\n\nauthorization;host\n"
                    + RequestSigner.sha256(body));
    String headers =
        authorization
            + "\r\nContent-Type: "
            + type
            + "\r\nTwilio-Client-Validation: "
            + signer.token();
    String request = "POST /v1/Apps HTTP/1.1";

    assertThat(client.send(request, headers, body.replace("zip", "zap")).code()).isEqualTo(70156);
    assertThat(client.send(request, headers, body).code()).isNotEqualTo(70156);
    assertThat(account.requests().get(1).signedBy()).contains(key.publicKey().sid());
  }

  @Test
  void largestUploadHas16Mebibytes() throws Exception {
    int largest = 16 * MEGABYTE - PART.length() - END.length();

    assertThat(upload(zip(largest), client.authorization()).status()).isEqualTo(201);
    ReceivedResponse tooLarge = upload(zip(largest + 1), client.authorization());
    assertThat(tooLarge.status()).isEqualTo(413);
    assertThat(tooLarge.explanation()).contains("the body is larger than 16777216 bytes");
    assertThat(account.apps()).hasSize(1);
  }

  @Test
  void uploadThatIsTooLargeIsReadToItsEnd() throws Exception {
    assertThat(upload(zip(31 * MEGABYTE), client.authorization()).status()).isEqualTo(413);
  }

  @Test
  void otherOperationsKeepTheirLimit() {
    ReceivedResponse response = client.post("/v1/Configs", "Key=k&Value=" + "v".repeat(65_536));

    assertThat(response.status()).isEqualTo(413);
    assertThat(response.explanation()).contains("larger than 65536 bytes");
  }

  @Test
  void fileAndItsNameAreNotRecorded() throws Exception {
    upload(zip(9), client.authorization());

    assertThat(account.requests().get(0).parameters())
        .containsExactly(RecordedParameter.withoutValue("File"));
    assertThat(account.requests().toString()).doesNotContain("secret-name", "PK");
  }
}
