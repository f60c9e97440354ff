package io.github.microvisorfake.internal.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.microvisorfake.internal.http.JsonBody;
import java.io.IOException;
import java.util.Optional;

/**
 * An error of Twilio's API; {@code detail} is present only if the service sends it.
 *
 * @param code the code in Twilio's error dictionary
 * @param detail the second sentence, if there is one
 * @param message the message for users
 * @param status the HTTP status, which the Java client reads from the body
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
