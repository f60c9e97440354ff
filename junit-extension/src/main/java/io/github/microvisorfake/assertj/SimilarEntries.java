package io.github.microvisorfake.assertj;

import io.github.microvisorfake.KeyValueOwner;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds entries that resemble a missing one: the same key in another letter case, of the other
 * type, or on another owner. Shows keys and never a value.
 */
record SimilarEntries(KeyValueOwner owner, EntryType type, String key) {

  private static final int MAX_SHOWN = 3;

  // Every device of a large fleet may fail, and each failure searches the other devices.
  private static final int MAX_SEARCHED = 1000;

  /** Returns lines for the end of a message, or an empty text if there is no similar entry. */
  String lines(Stream<? extends KeyValueOwner> otherOwners) {
    List<String> found = new ArrayList<>();
    type.keys(owner).stream()
        .filter(other -> other.equalsIgnoreCase(key) && !other.equals(key))
        .forEach(
            other ->
                found.add(VisibleText.quoted(other) + " differs in case; keys are case-sensitive"));
    if (type.other().has(owner, key)) {
      found.add("it has a " + type.other().noun() + " with this key");
    }
    otherOwners.limit(MAX_SEARCHED).flatMap(this::entriesOf).limit(MAX_SHOWN).forEach(found::add);
    return found.isEmpty() ? "" : "\nsimilar entries:\n  " + String.join("\n  ", found);
  }

  private Stream<String> entriesOf(KeyValueOwner other) {
    return Stream.of(type, type.other())
        .filter(candidate -> candidate.has(other, key))
        .map(candidate -> other + " has a " + candidate.noun() + " with this key");
  }
}
