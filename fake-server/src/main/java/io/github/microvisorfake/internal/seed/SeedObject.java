package io.github.microvisorfake.internal.seed;

import static io.github.microvisorfake.internal.text.Messages.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** An object in a seed, such as an account or a device: a map of names to values. */
public final class SeedObject {

  private final SourceLocation location;
  private final SeedSchema schema;
  private final Map<String, SeedValue> values;

  SeedObject(SourceLocation location, SeedSchema schema, Map<String, SeedValue> values) {
    this.location = location;
    this.schema = schema;
    this.values = values;
  }

  /** Returns the location of the object. */
  public SourceLocation location() {
    return location;
  }

  /** Returns the text with the given name, or empty if the name is absent. */
  public Optional<SeedText> text(String name) {
    return find(name, SeedProperty.ValueType.TEXT).map(SeedText.class::cast);
  }

  /** Returns the text with the given name, without its location, or empty if the name is absent. */
  public Optional<String> value(String name) {
    return text(name).map(SeedText::text);
  }

  /** Returns the list of texts with the given name; an empty list if the name is absent. */
  public List<SeedText> texts(String name) {
    return find(name, SeedProperty.ValueType.TEXTS)
        .map(SeedValue.TextList.class::cast)
        .map(SeedValue.TextList::items)
        .orElse(List.of());
  }

  /** Returns the configs or secrets with the given name; an empty list if the name is absent. */
  public List<SeedEntry> entries(String name) {
    return find(name, SeedProperty.ValueType.ENTRIES)
        .map(SeedValue.EntryList.class::cast)
        .map(SeedValue.EntryList::items)
        .orElse(List.of());
  }

  /** Returns the list of objects with the given name; an empty list if the name is absent. */
  public List<SeedObject> objects(String name) {
    return find(name, SeedProperty.ValueType.OBJECTS)
        .map(SeedValue.ObjectList.class::cast)
        .map(SeedValue.ObjectList::items)
        .orElse(List.of());
  }

  /** Calls an action for each property that is present, in the order of the schema. */
  void values(BiConsumer<String, SeedValue> action) {
    for (String name : schema.names()) {
      SeedValue value = values.get(name);
      if (value != null) {
        action.accept(name, value);
      }
    }
  }

  /** Returns whether a property is present. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /**
   * Does not throw {@link IllegalArgumentException}, which callers report as an error in the seed.
   *
   * @throws IllegalStateException if the schema does not have the property, or has it with another
   *     type
   */
  private Optional<SeedValue> find(String name, SeedProperty.ValueType type) {
    if (schema.property(name).filter(property -> property.type() == type).isEmpty()) {
      throw new IllegalStateException(
          format("bug: the schema %s has no property '%s' of type %s", schema, name, type));
    }
    return Optional.ofNullable(values.get(name));
  }
}
