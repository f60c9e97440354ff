package io.github.microvisorfake.internal.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.microvisorfake.internal.http.JsonBody;
import java.io.IOException;
import java.time.Instant;

/** A secret of a device, without its value. */
public record DeviceSecretJson(String deviceSid, String key, Instant dateRotated, String url)
    implements JsonBody {

  @Override
  public void writeTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("device_sid", deviceSid);
    json.writeStringField("key", key);
    json.writeStringField("date_rotated", WireDate.format(dateRotated));
    json.writeStringField("url", url);
    json.writeEndObject();
  }
}
