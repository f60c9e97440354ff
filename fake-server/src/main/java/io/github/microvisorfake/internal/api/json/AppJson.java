package io.github.microvisorfake.internal.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.microvisorfake.internal.http.JsonBody;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** An app. It never changes, so its update date is its creation date. */
public record AppJson(
    String sid,
    String accountSid,
    String hash,
    Optional<String> uniqueName,
    Instant dateCreated,
    String url)
    implements JsonBody {

  /** The last segment of the manifest's path. */
  public static final String MANIFEST = "/Manifest";

  @Override
  public void writeTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("sid", sid);
    json.writeStringField("account_sid", accountSid);
    json.writeStringField("hash", hash);
    json.writeStringField("unique_name", uniqueName.orElse(null));
    json.writeStringField("date_created", WireDate.format(dateCreated));
    json.writeStringField("date_updated", WireDate.format(dateCreated));
    json.writeStringField("url", url);
    json.writeObjectFieldStart("links");
    json.writeStringField("app_manifests", url + MANIFEST);
    json.writeEndObject();
    json.writeEndObject();
  }
}
