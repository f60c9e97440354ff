package io.github.microvisorfake.internal.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One namespace of keys and their values, in the order of their creation.
 *
 * <p>Not safe for use by several threads: the account's lock guards it.
 */
public final class KeyValueStore {

  /**
   * How many keys are looked through for a near miss: a hint must not cost more than the answer.
   */
  private static final int SEARCHED = 1_000;

  private final Map<String, Entry> byKey = new HashMap<>();
  private final Sequence<Entry> inOrder = new Sequence<>();

  /** Adds an entry; empty, and nothing changed, if the key is taken. */
  public Optional<Entry> add(String key, String value, Instant now) {
    int before = byKey.size();
    Entry entry =
        byKey.computeIfAbsent(
            key, absent -> inOrder.add(sequence -> new Entry(sequence, key, value, now)));
    return byKey.size() == before ? Optional.empty() : Optional.of(entry);
  }

  /** Gives an entry of this store another value; its place in the order stays. */
  public Entry update(Entry entry, String value, Instant now) {
    Entry updated = new Entry(entry.sequence(), entry.key(), value, now);
    byKey.put(updated.key(), updated);
    inOrder.replace(updated.sequence(), updated);
    return updated;
  }

  public Optional<Entry> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** A key among the first here that differs from the given one in letter case alone. */
  public Optional<String> keyInAnotherCase(String key) {
    return byKey.keySet().stream()
        .limit(SEARCHED)
        .filter(other -> other.equalsIgnoreCase(key) && !other.equals(key))
        .findFirst();
  }

  public void remove(Entry entry) {
    byKey.remove(entry.key());
    inOrder.remove(entry.sequence());
  }

  /** A copy of all entries, oldest first. */
  public List<Entry> all() {
    return inOrder.all();
  }

  /** At most {@code size} entries on one side of a position. */
  public Window<Entry> window(Position position, int size) {
    return inOrder.window(position, size);
  }
}
