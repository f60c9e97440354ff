package io.github.microvisorfake.internal.store;

import java.util.List;

/**
 * A copy of the configs and secrets of an account or a device.
 *
 * @param configs the configs, oldest first
 * @param secrets the secrets, oldest first
 */
public record EntryLists(List<Entry> configs, List<Entry> secrets) {

  static EntryLists of(KeyValueStores stores) {
    return new EntryLists(stores.configs().all(), stores.secrets().all());
  }

  /** Makes these the only entries of a pair of stores. */
  void place(Placement placement, KeyValueStores stores) {
    stores.configs().replaceAll(placement, configs);
    stores.secrets().replaceAll(placement, secrets);
  }
}
