package io.github.microvisorfake.internal.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.microvisorfake.internal.http.JsonBody;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** A public key, without the key itself. */
public record PublicKeyJson(
    String accountSid,
    Instant dateCreated,
    Instant dateUpdated,
    Optional<String> friendlyName,
    String sid,
    String url)
    implements JsonBody {

  @Override
  public void writeTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("account_sid", accountSid);
    json.writeStringField("date_created", WireDate.format(dateCreated));
    json.writeStringField("date_updated", WireDate.format(dateUpdated));
    json.writeStringField("friendly_name", friendlyName.orElse(null));
    json.writeStringField("sid", sid);
    json.writeStringField("url", url);
    json.writeEndObject();
  }
}
