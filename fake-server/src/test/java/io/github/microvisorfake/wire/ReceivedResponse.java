package io.github.microvisorfake.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * A response as it was received.
 *
 * @param status the HTTP status code
 * @param headers the headers by case-insensitive name
 * @param body as text
 */
public record ReceivedResponse(int status, Map<String, String> headers, String body) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** Returns the explanation; empty if there is none. */
  public String explanation() {
    return header("X-Microvisor-Fake-Explain").orElse("");
  }

  /** Returns the Twilio error code; 0 if the response is not an error. */
  public int code() {
    return body.isEmpty() ? 0 : json().path("code").asInt();
  }

  public JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException("not JSON: " + body, e);
    }
  }
}
