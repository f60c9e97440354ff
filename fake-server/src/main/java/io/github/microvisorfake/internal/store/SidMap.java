package io.github.microvisorfake.internal.store;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A map with SIDs as keys, which ignores the case of the hex digits. It is safe for use by multiple
 * threads if the underlying map is.
 */
final class SidMap<V> {

  private final SidType kind;
  private final Map<String, V> map;

  /** Creates a map that stores its values in an empty map. */
  SidMap(SidType kind, Map<String, V> empty) {
    this.kind = kind;
    this.map = empty;
  }

  /**
   * Returns the value with the given SID, or empty if there is none or the text is not a SID. Tries
   * the text itself first, because most SIDs are in canonical form.
   */
  Optional<V> find(String text) {
    V found = map.get(text);
    return found == null && kind.matches(text)
        ? Optional.ofNullable(map.get(Sid.canonical(text)))
        : Optional.ofNullable(found);
  }

  boolean has(String sid) {
    return map.containsKey(Sid.canonical(sid));
  }

  /** Puts a value. The caller has checked the format of the SID. */
  void put(String sid, V value) {
    map.put(Sid.canonical(sid), value);
  }

  /** Puts a value if the SID is absent; otherwise returns the current value. */
  @Nullable V putIfAbsent(String sid, V value) {
    return map.putIfAbsent(Sid.canonical(sid), value);
  }

  void remove(String sid) {
    map.remove(Sid.canonical(sid));
  }

  /** Removes the SID if it is mapped to the given value; returns whether it was. */
  boolean remove(String sid, V value) {
    return map.remove(Sid.canonical(sid), value);
  }

  void clear() {
    map.clear();
  }

  /** Returns a view of the values. */
  Collection<V> values() {
    return map.values();
  }
}
