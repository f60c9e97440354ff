package io.github.microvisorfake.internal.store;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Things by their SIDs, whatever the letter case of the hex digits. It is as safe for use by
 * several threads as the map that it files them in.
 */
final class SidMap<V> {

  private final SidType kind;
  private final Map<String, V> filed;

  /** Of things of a kind, filed in an empty map. */
  SidMap(SidType kind, Map<String, V> empty) {
    this.kind = kind;
    this.filed = empty;
  }

  /**
   * The thing with a SID; empty also for text that has not the form of one. Most callers spell a
   * SID as it is filed, and what is filed has the form: so that is tried first.
   */
  Optional<V> find(String text) {
    V found = filed.get(text);
    return found == null && kind.matches(text)
        ? Optional.ofNullable(filed.get(Sid.canonical(text)))
        : Optional.ofNullable(found);
  }

  boolean has(String sid) {
    return filed.containsKey(Sid.canonical(sid));
  }

  /** Files a thing; the caller has seen to it that its SID has the form of one. */
  void put(String sid, V value) {
    filed.put(Sid.canonical(sid), value);
  }

  /** Files a thing unless its SID is taken; returns what has it then. */
  @Nullable V putIfAbsent(String sid, V value) {
    return filed.putIfAbsent(Sid.canonical(sid), value);
  }

  void remove(String sid) {
    filed.remove(Sid.canonical(sid));
  }

  /** Takes away this thing, and no other that has its SID by now; whether it was there. */
  boolean remove(String sid, V value) {
    return filed.remove(Sid.canonical(sid), value);
  }

  /** All of them, a view. */
  Collection<V> values() {
    return filed.values();
  }
}
