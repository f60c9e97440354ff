package io.github.microvisorfake.internal.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.microvisorfake.internal.http.JsonBody;
import java.io.IOException;
import java.util.Optional;

/**
 * An error as Twilio's API writes it; {@code detail} is there only where the service has one.
 *
 * @param code in Twilio's error dictionary
 * @param detail a second sentence
 * @param message for people
 * @param status the HTTP status again: the Java client reads this one
 */
public record ErrorJson(int code, Optional<String> detail, String message, int status)
    implements JsonBody {

  private static final String DICTIONARY = "https://www.twilio.com/docs/errors/";

  @Override
  public void writeTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("code", code);
    if (detail.isPresent()) {
      json.writeStringField("detail", detail.get());
    }
    json.writeStringField("message", message);
    json.writeStringField("more_info", DICTIONARY + code);
    json.writeNumberField("status", status);
    json.writeEndObject();
  }
}
