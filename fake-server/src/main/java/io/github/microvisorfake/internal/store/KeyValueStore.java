package io.github.microvisorfake.internal.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A namespace of keys and their values, in the order of creation.
 *
 * <p>Not safe for use by multiple threads: the account's lock guards it.
 */
public final class KeyValueStore {

  /**
   * The maximum number of keys to search for a similar one, because an explanation must not cost
   * more than the response.
   */
  private static final int MAX_SEARCHED = 1_000;

  private final Map<String, Entry> byKey = new HashMap<>();
  private final Sequence<Entry> inOrder = new Sequence<>();
  private BiConsumer<String, String> listener = (key, value) -> {};

  /** Sets the listener that receives the key and the value of each entry when it is stored. */
  void onStored(BiConsumer<String, String> receiver) {
    listener = receiver;
  }

  /** Adds and returns an entry. Returns empty, without a change, if the key already exists. */
  public Optional<Entry> add(String key, String value, Instant now) {
    int before = byKey.size();
    Entry entry =
        byKey.computeIfAbsent(
            key, absent -> inOrder.add(sequence -> new Entry(sequence, key, value, now)));
    if (byKey.size() == before) {
      return Optional.empty();
    }
    listener.accept(key, value);
    return Optional.of(entry);
  }

  /** Sets the value of an entry, which keeps its sequence number. */
  public Entry update(Entry entry, String value, Instant now) {
    Entry updated = new Entry(entry.sequence(), entry.key(), value, now);
    byKey.put(updated.key(), updated);
    inOrder.replace(updated.sequence(), updated);
    listener.accept(updated.key(), value);
    return updated;
  }

  public Optional<Entry> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /**
   * Returns a key that differs from the given key only in case, searching a limited number of keys.
   */
  public Optional<String> keyInAnotherCase(String key) {
    return inOrder
        .first(MAX_SEARCHED)
        .map(Entry::key)
        .filter(other -> other.equalsIgnoreCase(key) && !other.equals(key))
        .findFirst();
  }

  public void remove(Entry entry) {
    byKey.remove(entry.key());
    inOrder.remove(entry.sequence());
  }

  /** Returns the number of entries. */
  public int size() {
    return byKey.size();
  }

  /** Replaces all entries. */
  void replaceAll(Placement placement, List<Entry> entries) {
    byKey.clear();
    inOrder.clear();
    for (Entry entry : entries) {
      byKey.put(entry.key(), inOrder.place(placement, entry.sequence(), entry::numbered));
    }
  }

  /** Returns all entries, oldest first. The list is a copy. */
  public List<Entry> all() {
    return inOrder.all();
  }

  /** Returns at most {@code size} entries on one side of a position. */
  public Window<Entry> window(Position position, int size) {
    return inOrder.window(position, size);
  }
}
