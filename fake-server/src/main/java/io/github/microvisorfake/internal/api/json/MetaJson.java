package io.github.microvisorfake.internal.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The metadata of a page. All fields are always present, because the Java client requires them.
 *
 * @param key the name of the array beside it
 * @param order the order of the fields
 */
public record MetaJson(
    int page,
    int pageSize,
    String firstPageUrl,
    Optional<String> previousPageUrl,
    String url,
    Optional<String> nextPageUrl,
    String key,
    Order order) {

  /** The order of the fields, in which the two APIs differ. */
  public enum Order {
    /** The order of Microvisor's lists. */
    MICROVISOR(
        MetaJson::writePage,
        MetaJson::writePageSize,
        MetaJson::writeFirstPageUrl,
        MetaJson::writePreviousPageUrl,
        MetaJson::writeUrl,
        MetaJson::writeNextPageUrl,
        MetaJson::writeKey),
    /** The alphabetical order of the Accounts API. */
    ACCOUNTS(
        MetaJson::writeFirstPageUrl,
        MetaJson::writeKey,
        MetaJson::writeNextPageUrl,
        MetaJson::writePage,
        MetaJson::writePageSize,
        MetaJson::writePreviousPageUrl,
        MetaJson::writeUrl);

    @SuppressWarnings("ImmutableEnumChecker") // an immutable list of stateless functions
    private final List<Field> fields;

    Order(Field... fields) {
      this.fields = List.of(fields);
    }
  }

  /** Writes one field. */
  @FunctionalInterface
  private interface Field {
    void write(MetaJson meta, JsonGenerator json) throws IOException;
  }

  void writeTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (Field field : order.fields) {
      field.write(this, json);
    }
    json.writeEndObject();
  }

  private void writePage(JsonGenerator json) throws IOException {
    json.writeNumberField("page", page);
  }

  private void writePageSize(JsonGenerator json) throws IOException {
    json.writeNumberField("page_size", pageSize);
  }

  private void writeFirstPageUrl(JsonGenerator json) throws IOException {
    json.writeStringField("first_page_url", firstPageUrl);
  }

  private void writePreviousPageUrl(JsonGenerator json) throws IOException {
    json.writeStringField("previous_page_url", previousPageUrl.orElse(null));
  }

  private void writeUrl(JsonGenerator json) throws IOException {
    json.writeStringField("url", url);
  }

  private void writeNextPageUrl(JsonGenerator json) throws IOException {
    json.writeStringField("next_page_url", nextPageUrl.orElse(null));
  }

  private void writeKey(JsonGenerator json) throws IOException {
    json.writeStringField("key", key);
  }
}
