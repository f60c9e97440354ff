package io.github.microvisorfake.internal.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;

/**
 * What a page of a list says about itself, in the order of Microvisor's lists. Every field is
 * always there: the Java client throws where one is missing.
 *
 * @param key the name of the array beside it
 */
public record MetaJson(
    int page,
    int pageSize,
    String firstPageUrl,
    Optional<String> previousPageUrl,
    String url,
    Optional<String> nextPageUrl,
    String key) {

  void writeTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("page", page);
    json.writeNumberField("page_size", pageSize);
    json.writeStringField("first_page_url", firstPageUrl);
    json.writeStringField("previous_page_url", previousPageUrl.orElse(null));
    json.writeStringField("url", url);
    json.writeStringField("next_page_url", nextPageUrl.orElse(null));
    json.writeStringField("key", key);
    json.writeEndObject();
  }
}
