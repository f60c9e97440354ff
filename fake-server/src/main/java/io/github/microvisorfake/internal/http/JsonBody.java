package io.github.microvisorfake.internal.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;

/** A value that writes itself as JSON, with its fields in the order of the service. */
@FunctionalInterface
public interface JsonBody extends ResponseBody {

  /** Writes the value with a generator, which stays open. */
  void writeTo(JsonGenerator json) throws IOException;

  @Override
  default String contentType() {
    return "application/json";
  }

  @Override
  default void writeTo(OutputStream out) throws IOException {
    try (JsonGenerator json = CompactJson.generator(out)) {
      writeTo(json);
    }
  }
}
