package io.github.microvisorfake.internal.snapshot;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares the properties of a resource. */
final class PropertyDifferences {

  private final Resource resource;
  private final List<String> lines;

  /**
   * Creates a comparison.
   *
   * @param resource the resource in its later state
   * @param lines receives the lines of the diff
   */
  PropertyDifferences(Resource resource, List<String> lines) {
    this.resource = resource;
    this.lines = lines;
  }

  void compare(List<Property> earlier, List<Property> later) {
    for (Property.Kind kind : Property.Kind.values()) {
      compare(ofKind(earlier, kind), ofKind(later, kind));
    }
  }

  private static Map<String, Property> ofKind(List<Property> properties, Property.Kind kind) {
    Map<String, Property> found = new LinkedHashMap<>();
    properties.stream()
        .filter(property -> property.kind() == kind)
        .forEach(property -> found.put(property.key(), property));
    return found;
  }

  private void compare(Map<String, Property> earlier, Map<String, Property> later) {
    Map<String, Property> added = new LinkedHashMap<>(later);
    added.keySet().removeAll(earlier.keySet());
    Map<String, Deque<Property>> addedByValue = byValue(added);
    for (Property before : earlier.values()) {
      Property after = later.get(before.key());
      if (after != null) {
        compare(before, after);
      } else {
        Property renamed = addedByValue.getOrDefault(before.value().text(), none()).poll();
        removedOrRenamed(before, renamed, added);
      }
    }
    added.values().forEach(this::added);
  }

  private static Map<String, Deque<Property>> byValue(Map<String, Property> properties) {
    Map<String, Deque<Property>> found = new HashMap<>();
    properties
        .values()
        .forEach(
            property ->
                found
                    .computeIfAbsent(property.value().text(), value -> new ArrayDeque<>())
                    .add(property));
    return found;
  }

  private static Deque<Property> none() {
    return new ArrayDeque<>();
  }

  private void compare(Property before, Property after) {
    if (!before.value().equals(after.value())) {
      String change = before.value().changeTo(after.value());
      lines.add("~ " + Differences.withValue(resource.label(after), change));
    }
  }

  private void removedOrRenamed(
      Property before, @Nullable Property renamed, Map<String, Property> added) {
    if (renamed == null) {
      lines.add("- " + resource.label(before));
    } else {
      added.remove(renamed.key());
      lines.add("> " + resource.label(before) + " -> " + Value.quote(renamed.key()));
    }
  }

  private void added(Property property) {
    lines.add("+ " + Differences.withValue(resource.label(property), property.value().brief()));
  }
}
