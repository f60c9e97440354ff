package io.github.microvisorfake.internal.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.microvisorfake.internal.http.HttpDate;
import io.github.microvisorfake.internal.http.JsonBody;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * A new API key. Its dates have the format of the older API that creates it, such as {@code Mon, 13
 * Jun 2016 22:50:08 +0000}.
 */
public record ApiKeyJson(
    String sid, Optional<String> friendlyName, Instant dateCreated, String secret)
    implements JsonBody {

  @Override
  public void writeTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("sid", sid);
    json.writeStringField("friendly_name", friendlyName.orElse(null));
    json.writeStringField("date_created", date());
    json.writeStringField("date_updated", date());
    json.writeStringField("secret", secret);
    json.writeEndObject();
  }

  private String date() {
    return HttpDate.at(dateCreated.getEpochSecond()).replace("GMT", "+0000");
  }

  /** Returns the SID in brackets, without the secret. */
  @Override
  public String toString() {
    return "ApiKeyJson[" + sid + "]";
  }
}
