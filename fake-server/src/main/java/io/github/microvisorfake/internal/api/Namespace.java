package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.store.Entry;
import io.github.microvisorfake.internal.store.KeyValueStore;

/**
 * The configs, or the secrets, of one owner: the target of a path such as {@code …/Configs}.
 *
 * @param path the path of the collection; it names a device by its SID
 */
record Namespace(Owner owner, EntryType type, String path) {

  static Namespace of(Owner owner, EntryType type) {
    return new Namespace(owner, type, owner.path(type));
  }

  /** An entry of a namespace: the target of a path such as {@code …/Configs/wifi}. */
  record Member(Namespace namespace, Entry entry) {}

  KeyValueStore entries() {
    return type.of(owner.stores());
  }

  Lookup<Member> member(String key, ResolvedPath path) {
    return entries()
        .find(key)
        .map(entry -> Lookup.found(new Member(this, entry)))
        .orElseGet(() -> Lookup.missing(NotFoundExplanations.key(key, this, path)));
  }
}
