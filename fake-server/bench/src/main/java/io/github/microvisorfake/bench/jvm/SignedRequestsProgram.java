package io.github.microvisorfake.bench.jvm;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeSigningKey;
import io.github.microvisorfake.bench.load.PersistentConnection;
import io.github.microvisorfake.bench.peer.Peer;
import io.github.microvisorfake.bench.peer.RunningFake;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Sends GETs one after the other, on one connection. Prints their median seconds without and with a
 * signature (Public Key Client Validation).
 */
public final class SignedRequestsProgram {

  private static final int WARM_UP = 10_000;
  private static final int MEASURED = 3_000;
  private static final int ROUNDS = 5;
  private static final int LIFETIME_SECONDS = 300;
  private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();

  private SignedRequestsProgram() {}

  public static void main(String[] args) throws Exception {
    RunningFake fake = RunningFake.start();
    FakeAccount account = fake.server().account();
    FakeSigningKey key = account.addSigningKey();
    String authorization = authorization(key);
    byte[] unsigned = request(authorization, "");
    byte[] signed =
        request(authorization, "Twilio-Client-Validation: " + token(account, key) + "\r\n");
    double[] best = {Double.MAX_VALUE, Double.MAX_VALUE};
    try (PersistentConnection connection = PersistentConnection.open(fake.port())) {
      connection.median(unsigned, WARM_UP);
      connection.median(signed, WARM_UP);
      for (int i = 0; i < ROUNDS; i++) {
        best[0] = Math.min(best[0], connection.median(unsigned, MEASURED));
        best[1] = Math.min(best[1], connection.median(signed, MEASURED));
      }
    }
    System.out.println(best[0] + "\t" + best[1]);
    Runtime.getRuntime().halt(0);
  }

  private static String authorization(FakeSigningKey key) {
    String pair = key.apiKey().sid() + ":" + key.apiKey().secret();
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(US_ASCII));
  }

  private static byte[] request(String authorization, String header) {
    return ("GET "
            + Peer.MEMBER
            + " HTTP/1.1\r\nHost: x\r\nAuthorization: "
            + authorization
            + "\r\n"
            + header
            + "\r\n")
        .getBytes(US_ASCII);
  }

  /** One token for all requests: it is valid for five minutes, and they are equal. */
  private static String token(FakeAccount account, FakeSigningKey key)
      throws GeneralSecurityException {
    String canonical =
        "GET\n"
            + Peer.MEMBER
            + "\n\nauthorization:"
            + authorization(key)
            + "\nhost:x\n\nauthorization;host\n";
    String header =
        "{\"cty\":\"twilio-pkrv;v=1\",\"typ\":\"JWT\",\"alg\":\"RS256\",\"kid\":\""
            + key.publicKey().sid()
            + "\"}";
    String claims =
        "{\"iss\":\""
            + key.apiKey().sid()
            + "\",\"sub\":\""
            + account.sid()
            + "\",\"exp\":"
            + (Instant.now().getEpochSecond() + LIFETIME_SECONDS)
            + ",\"hrh\":\"authorization;host\",\"rqh\":\""
            + sha256(canonical)
            + "\"}";
    String content = base64Url(header) + "." + base64Url(claims);
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key.privateKey());
    signature.update(content.getBytes(US_ASCII));
    return content + "." + BASE64_URL.encodeToString(signature.sign());
  }

  private static String sha256(String text) throws GeneralSecurityException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
    return HexFormat.of().formatHex(digest);
  }

  private static String base64Url(String json) {
    return BASE64_URL.encodeToString(json.getBytes(US_ASCII));
  }
}
