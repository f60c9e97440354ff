package io.github.microvisorfake.internal.seed;

import static io.github.microvisorfake.internal.text.Messages.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A thing in a seed file, such as an account or a device: what stands at its names. */
public final class SeedObject {

  private final SourceLocation place;
  private final SeedSchema shape;
  private final Map<String, SeedValue> parts;

  SeedObject(SourceLocation place, SeedSchema shape, Map<String, SeedValue> parts) {
    this.place = place;
    this.shape = shape;
    this.parts = parts;
  }

  /** Where it begins. */
  public SourceLocation place() {
    return place;
  }

  /** The text at a name. */
  public Optional<SeedText> text(String name) {
    return part(name, SeedProperty.ValueType.TEXT).map(SeedText.class::cast);
  }

  /** The text at a name, without its place. */
  public Optional<String> value(String name) {
    return text(name).map(SeedText::text);
  }

  /** The list of texts at a name; empty if the name is not there. */
  public List<SeedText> texts(String name) {
    return part(name, SeedProperty.ValueType.TEXTS)
        .map(SeedValue.Texts.class::cast)
        .map(SeedValue.Texts::items)
        .orElse(List.of());
  }

  /** The configs or secrets at a name; empty if the name is not there. */
  public List<SeedEntry> entries(String name) {
    return part(name, SeedProperty.ValueType.ENTRIES)
        .map(SeedValue.Entries.class::cast)
        .map(SeedValue.Entries::items)
        .orElse(List.of());
  }

  /** The list of things at a name; empty if the name is not there. */
  public List<SeedObject> objects(String name) {
    return part(name, SeedProperty.ValueType.OBJECTS)
        .map(SeedValue.Objects.class::cast)
        .map(SeedValue.Objects::items)
        .orElse(List.of());
  }

  /**
   * No {@link IllegalArgumentException}, which the caller would report as a mistake in the seed.
   *
   * @throws IllegalStateException if the shape does not have the name, or has it for another kind
   */
  private Optional<SeedValue> part(String name, SeedProperty.ValueType kind) {
    if (shape.part(name).filter(part -> part.kind() == kind).isEmpty()) {
      throw new IllegalStateException(
          format("bug: the shape %s has no part '%s' of kind %s", shape, name, kind));
    }
    return Optional.ofNullable(parts.get(name));
  }
}
