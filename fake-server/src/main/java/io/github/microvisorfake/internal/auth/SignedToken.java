package io.github.microvisorfake.internal.auth;

import static io.github.microvisorfake.internal.auth.TokenProblem.NOT_A_TOKEN;
import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.List;

/**
 * A JSON Web Token in the compact form {@code header.claims.signature}, whose signature was not
 * verified.
 *
 * @param header the JOSE header, a JSON object
 * @param claims the claims, a JSON object
 * @param signedBytes the bytes that are signed
 * @param signature the signature
 */
@SuppressWarnings("ArrayRecordComponent") // Neither compared nor shown.
record SignedToken(JsonNode header, JsonNode claims, byte[] signedBytes, byte[] signature) {

  private static final int PARTS = 3;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * Parses a token.
   *
   * @throws RejectedTokenException if it is malformed; the exception does not quote it
   */
  static SignedToken parse(String text) throws RejectedTokenException {
    List<String> parts = List.of(text.strip().split("\\.", -1));
    if (parts.size() != PARTS) {
      throw malformed("it does not have three parts separated by dots");
    }
    return new SignedToken(
        object(parts.get(0), "header"),
        object(parts.get(1), "second part"),
        (parts.get(0) + "." + parts.get(1)).getBytes(US_ASCII),
        decode(parts.get(2), "signature"));
  }

  private static JsonNode object(String part, String noun) throws RejectedTokenException {
    byte[] text = decode(part, noun);
    try {
      JsonNode value = JSON.readTree(text);
      if (value.isObject()) {
        return value;
      }
    } catch (IOException notJson) {
      // Jackson's message is not used, because it quotes the text.
    }
    throw malformed("its " + noun + " is not a JSON object");
  }

  private static byte[] decode(String part, String noun) throws RejectedTokenException {
    try {
      if (!part.contains("=")) {
        return Base64.getUrlDecoder().decode(part);
      }
    } catch (IllegalArgumentException notBase64) {
      // Falls through, because the message quotes a character.
    }
    throw malformed("its " + noun + " is not base64url without padding");
  }

  private static RejectedTokenException malformed(String reason) {
    return new RejectedTokenException(
        NOT_A_TOKEN,
        "the header Twilio-Client-Validation is not a JSON Web Token: "
            + reason
            + "; send the header, the claims and the signature, each as base64url, separated by dots");
  }

  @Override
  public String toString() {
    return "SignedToken[redacted]";
  }
}
