package io.github.microvisorfake.internal.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.microvisorfake.internal.http.JsonBody;
import java.io.IOException;
import java.time.Instant;

/** A config of a device. */
public record DeviceConfigJson(
    String deviceSid, String key, String value, Instant dateUpdated, String url)
    implements JsonBody {

  @Override
  public void writeTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("device_sid", deviceSid);
    json.writeStringField("key", key);
    json.writeStringField("value", value);
    json.writeStringField("date_updated", WireDate.format(dateUpdated));
    json.writeStringField("url", url);
    json.writeEndObject();
  }
}
