package io.github.microvisorfake.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeSigningKey;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import java.util.HexFormat;

/** Signs requests; tests change one part of a valid token. */
final class RequestSigner {

  private static final ObjectMapper JSON = new ObjectMapper();

  final ObjectNode header = JSON.createObjectNode();
  final ObjectNode claims = JSON.createObjectNode();
  PrivateKey privateKey;

  /** Creates a signer of valid tokens. */
  RequestSigner(FakeAccount account, FakeSigningKey key) {
    privateKey = key.privateKey();
    header.put("cty", "twilio-pkrv;v=1").put("typ", "JWT").put("alg", "RS256");
    header.put("kid", key.publicKey().sid());
    claims.put("iss", key.apiKey().sid()).put("sub", account.sid());
    claims.put("exp", account.clock().instant().getEpochSecond() + 300);
    claims.put("hrh", "authorization;host");
  }

  /** Sets the hash of the request by its canonical form. */
  RequestSigner sign(String canonicalRequest) {
    claims.put("rqh", sha256(canonicalRequest));
    return this;
  }

  static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(ISO_8859_1)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  String token() {
    String content = base64(header.toString()) + "." + base64(claims.toString());
    return content + "." + signature(content);
  }

  private String signature(String content) {
    try {
      Signature signature = signature();
      signature.initSign(privateKey);
      signature.update(content.getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Signature signature() throws GeneralSecurityException {
    if (header.path("alg").asText().equals("PS256")) {
      Signature signature = Signature.getInstance("RSASSA-PSS");
      signature.setParameter(
          new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
      return signature;
    }
    return Signature.getInstance("SHA256withRSA");
  }

  static String base64(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }
}
