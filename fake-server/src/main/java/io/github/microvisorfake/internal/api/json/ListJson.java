package io.github.microvisorfake.internal.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.microvisorfake.internal.http.JsonBody;
import java.io.IOException;
import java.util.List;

/**
 * A page of a list: the items in an array named after them, and {@code meta}.
 *
 * @param items the items of this page, in order
 * @param meta the metadata, which also names the array
 */
public record ListJson(List<JsonBody> items, MetaJson meta) implements JsonBody {

  @Override
  public void writeTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart(meta.key());
    for (JsonBody item : items) {
      item.writeTo(json);
    }
    json.writeEndArray();
    json.writeFieldName("meta");
    meta.writeTo(json);
    json.writeEndObject();
  }
}
