package io.github.microvisorfake.assertj;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.KeyValueOwner;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where a key was found that was not where it should be: keys alone, never a value. */
record NearMisses(KeyValueOwner owner, EntryDescription kind, String key) {

  private static final int SHOWN = 3;

  // Each device of a large fleet may fail, and looks at the others.
  private static final int LOOKED_AT = 1000;

  /** Lines for the end of a message; empty if nothing comes near. */
  String lines() {
    List<String> found = new ArrayList<>();
    kind.keys(owner).stream()
        .filter(it -> it.equalsIgnoreCase(key) && !it.equals(key))
        .forEach(it -> found.add("\"" + it + "\" is another key: case matters"));
    if (kind.other().has(owner, key)) {
      found.add("this key is there as a " + kind.other().noun());
    }
    elsewhere().flatMap(this::at).limit(SHOWN).forEach(found::add);
    return found.isEmpty() ? "" : "\nnear misses:\n  " + String.join("\n  ", found);
  }

  private Stream<? extends KeyValueOwner> elsewhere() {
    if (owner instanceof FakeDevice device) {
      FakeAccount account = device.account();
      return Stream.concat(Stream.of(account), devices(account).filter(it -> !it.equals(device)));
    }
    return devices((FakeAccount) owner);
  }

  private static Stream<FakeDevice> devices(FakeAccount account) {
    return account.devices().stream().limit(LOOKED_AT);
  }

  private Stream<String> at(KeyValueOwner other) {
    return Stream.of(kind, kind.other())
        .filter(it -> it.has(other, key))
        .map(it -> other + " has a " + it.noun() + " with this key");
  }
}
