package io.github.microvisorfake.internal.seed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A thing in a seed file, such as an account or a device: what stands at its names. */
public final class SeedObject {

  private final Place place;
  private final Map<String, SeedValue> parts;

  SeedObject(Place place, Map<String, SeedValue> parts) {
    this.place = place;
    this.parts = parts;
  }

  /** Where it begins. */
  public Place place() {
    return place;
  }

  /** The text at a name. */
  public Optional<SeedText> text(String name) {
    return Optional.ofNullable(part(name, SeedText.class));
  }

  /** The list of texts at a name; empty if the name is not there. */
  public List<SeedText> texts(String name) {
    SeedValue.@Nullable Texts texts = part(name, SeedValue.Texts.class);
    return texts == null ? List.of() : texts.items();
  }

  /** The configs or secrets at a name; empty if the name is not there. */
  public List<SeedEntry> entries(String name) {
    SeedValue.@Nullable Entries entries = part(name, SeedValue.Entries.class);
    return entries == null ? List.of() : entries.items();
  }

  /** The list of things at a name; empty if the name is not there. */
  public List<SeedObject> objects(String name) {
    SeedValue.@Nullable Objects objects = part(name, SeedValue.Objects.class);
    return objects == null ? List.of() : objects.items();
  }

  /** A name that the shape has not, or has for something else, is our own mistake. */
  private <T extends SeedValue> @Nullable T part(String name, Class<T> type) {
    return type.cast(parts.get(name));
  }
}
