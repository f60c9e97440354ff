package io.github.microvisorfake.internal.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** A value that can write itself as JSON, its fields in the order of the wire. */
@FunctionalInterface
public interface JsonBody {

  void writeTo(JsonGenerator json) throws IOException;
}
