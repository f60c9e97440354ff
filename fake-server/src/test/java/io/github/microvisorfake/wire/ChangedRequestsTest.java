package io.github.microvisorfake.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeSigningKey;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A signed request of which one byte was changed is rejected. */
class ChangedRequestsTest extends AbstractServerTest {

  private static final String FORM = "Key=wifi&Value=hunter2";

  @Test
  void anyChangedByteIsRejected() {
    FakeSigningKey key = account.addSigningKey();
    String authorization = RawHttpClient.authorization(key.apiKey().sid(), key.apiKey().secret());
    RequestSigner signer = new RequestSigner(account, key);
    signer.claims.put("hrh", "authorization;content-type;host");
    signer.sign(
        "POST\n/v1/Secrets\na=1&b=2\n"
            + authorization.replace("Authorization: ", "authorization:")
            + "\ncontent-type:text/plain\nhost:"
            + client.host()
            + "\n\nauthorization;content-type;host\n"
            + RequestSigner.sha256(FORM));
    String signed =
        "POST /v1/Secrets?b=2&a=1 HTTP/1.1\r\nHost: "
            + client.host()
            + "\r\n"
            + authorization
            + "\r\nContent-Type: text/plain\r\n";
    String rest =
        "Content-Length: "
            + FORM.length()
            + "\r\nTwilio-Client-Validation: "
            + signer.token()
            + "\r\n\r\n";
    // The body is ignored because of its type, so that the request has no effect if it is accepted.
    assertThat(client.send((signed + rest + FORM).getBytes(ISO_8859_1)).code()).isEqualTo(20001);

    SplittableRandom random = new SplittableRandom(1);
    String changeable = signed + FORM;
    for (int index = 0; index < changeable.length(); index++) {
      if (isChangeable(changeable, index)) {
        String changed = withOtherLetter(changeable, index, random);
        String head = changed.substring(0, signed.length());
        ReceivedResponse response =
            client.send((head + rest + changed.substring(signed.length())).getBytes(ISO_8859_1));
        assertThat(response.status()).as(head).isIn(401, 404);
        assertThat(response.code()).as(head).isIn(70156, 70155, 20003, 20404);
      }
    }
  }

  /** Excludes the syntax of HTTP, and the names of headers, whose letter case does not matter. */
  private static boolean isChangeable(String text, int index) {
    int lineStart = text.lastIndexOf('\n', index) + 1;
    boolean isInRequestLine = lineStart == 0;
    boolean isInBody = lineStart > text.lastIndexOf('\r');
    char c = text.charAt(index);
    return c != '\r'
        && c != '\n'
        && (isInRequestLine ? isInMethodOrTarget(text, index) : isInBody || isInValue(text, index));
  }

  /** Not the first slash, without which the target has another form. */
  private static boolean isInMethodOrTarget(String text, int index) {
    return text.charAt(index) != ' ' && index != text.indexOf('/') && index < text.indexOf(" HTTP");
  }

  private static boolean isInValue(String text, int index) {
    int lineStart = text.lastIndexOf('\n', index) + 1;
    return index > text.indexOf(": ", lineStart) + 1;
  }

  private static String withOtherLetter(String text, int index, SplittableRandom random) {
    char other;
    do {
      other = (char) random.nextInt('a', 'z' + 1);
    } while (Character.toLowerCase(text.charAt(index)) == other);
    return text.substring(0, index) + other + text.substring(index + 1);
  }
}
