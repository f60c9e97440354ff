package io.github.microvisorfake.internal.seed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds an object of a seed that was not read from a text. */
public final class SeedObjectBuilder {

  private final SeedSchema schema;
  private final Map<String, SeedValue> values = new HashMap<>();

  /** Creates a builder of an object without properties. */
  public SeedObjectBuilder(SeedSchema schema) {
    this.schema = schema;
  }

  /** Sets a text. */
  public SeedObjectBuilder text(String name, String text) {
    values.put(name, new SeedText(text, SourceLocation.START));
    return this;
  }

  /** Sets a text if it is present. */
  public SeedObjectBuilder text(String name, Optional<String> text) {
    text.ifPresent(value -> text(name, value));
    return this;
  }

  /** Sets a list of texts. */
  public SeedObjectBuilder texts(String name, List<String> texts) {
    values.put(
        name,
        new SeedValue.TextList(
            texts.stream().map(text -> new SeedText(text, SourceLocation.START)).toList()));
    return this;
  }

  /** Sets configs or secrets. */
  public SeedObjectBuilder entries(String name, List<SeedEntry> entries) {
    values.put(name, new SeedValue.EntryList(entries));
    return this;
  }

  /** Sets a list of objects. */
  public SeedObjectBuilder objects(String name, List<SeedObject> objects) {
    values.put(name, new SeedValue.ObjectList(objects));
    return this;
  }

  /** Returns the object. */
  public SeedObject build() {
    return new SeedObject(SourceLocation.START, schema, Map.copyOf(values));
  }
}
