package io.github.microvisorfake.internal.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares two descriptions. */
final class Differences {

  private final List<String> lines = new ArrayList<>();

  private Differences() {}

  /** Returns the lines of a diff, in the order of the account. */
  static List<String> between(List<Resource> earlier, List<Resource> later) {
    Differences differences = new Differences();
    for (Resource.Type type : Resource.Type.values()) {
      differences.compare(ofType(earlier, type), ofType(later, type));
    }
    return differences.lines;
  }

  private static Map<String, Resource> ofType(List<Resource> resources, Resource.Type type) {
    Map<String, Resource> found = new LinkedHashMap<>();
    resources.stream()
        .filter(resource -> resource.type() == type)
        .forEach(resource -> found.put(resource.id(), resource));
    return found;
  }

  private void compare(Map<String, Resource> earlier, Map<String, Resource> later) {
    earlier.forEach(
        (id, before) -> {
          Resource after = later.get(id);
          if (after == null) {
            lines.add("- " + before.label());
          } else {
            compare(before, after);
          }
        });
    later.values().stream()
        .filter(resource -> !earlier.containsKey(resource.id()))
        .forEach(this::added);
  }

  private void compare(Resource before, Resource after) {
    if (!before.name().equals(after.name())) {
      lines.add("> " + before.label() + " -> " + Value.quote(after.name()));
    }
    if (!before.value().equals(after.value())) {
      lines.add("~ " + withValue(after.label(), before.value().changeTo(after.value())));
    }
    new PropertyDifferences(after, lines).compare(before.properties(), after.properties());
  }

  private void added(Resource resource) {
    lines.add("+ " + resource.label());
    new PropertyDifferences(resource, lines).compare(List.of(), resource.properties());
  }

  /** Returns a label with a value, or the label alone if the value is not shown. */
  static String withValue(String label, String value) {
    return value.isEmpty() ? label : label + " = " + value;
  }
}
