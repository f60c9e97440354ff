package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.store.Entry;
import io.github.microvisorfake.internal.store.KeyValueStore;

/**
 * The configs, or the secrets, of one owner: what a path such as {@code …/Configs} addresses.
 *
 * @param path of the collection; it names a device by its SID
 */
record Namespace(Owner owner, Kind kind, String path) {

  static Namespace of(Owner owner, Kind kind) {
    return new Namespace(owner, kind, owner.path(kind));
  }

  /** An entry and where it lives: what a path such as {@code …/Configs/wifi} addresses. */
  record Member(Namespace namespace, Entry entry) {}

  KeyValueStore entries() {
    return kind.of(owner.stores());
  }

  Lookup<Member> member(String key, Place place) {
    return entries()
        .find(key)
        .map(entry -> Lookup.found(new Member(this, entry)))
        .orElseGet(() -> Lookup.missing(WhyMissing.key(key, this, place)));
  }
}
