package io.github.microvisorfake.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * An answer as it came over the wire.
 *
 * @param status of HTTP
 * @param headers by name without regard to case
 * @param body as text
 */
public record Answer(int status, Map<String, String> headers, String body) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** Why the fake says it answered so; empty where it says nothing. */
  public String explanation() {
    return header("X-Microvisor-Fake-Explain").orElse("");
  }

  /** The error's number in Twilio's dictionary; 0 if the answer is no error. */
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
