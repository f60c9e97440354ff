package io.github.microvisorfake.internal.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.microvisorfake.internal.http.JsonBody;
import java.io.IOException;

/** The manifest of an app, in base64. */
public record AppManifestJson(String appSid, String hash, String encodedBytes, String url)
    implements JsonBody {

  @Override
  public void writeTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("app_sid", appSid);
    json.writeStringField("hash", hash);
    json.writeStringField("encoded_bytes", encodedBytes);
    json.writeStringField("url", url);
    json.writeEndObject();
  }
}
