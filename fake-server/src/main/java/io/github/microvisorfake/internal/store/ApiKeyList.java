package io.github.microvisorfake.internal.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The API keys of one account, in the order in which they were added. */
final class ApiKeyList {

  private final Sequence<Numbered> inOrder = new Sequence<>();
  private final SidMap<Numbered> bySid = new SidMap<>(SidType.API_KEY, new LinkedHashMap<>());

  private record Numbered(long number, Credentials key) {}

  void add(Credentials key) {
    bySid.put(key.sid(), inOrder.add(number -> new Numbered(number, key)));
  }

  void remove(Credentials key) {
    Optional<Numbered> held = bySid.find(key.sid()).filter(found -> found.key().equals(key));
    held.ifPresent(
        found -> {
          bySid.remove(key.sid());
          inOrder.remove(found.number());
        });
  }

  Optional<Credentials> find(String sid) {
    return bySid.find(sid).map(Numbered::key);
  }

  /** Returns all keys, oldest first. The list is a copy. */
  List<Credentials> all() {
    return inOrder.all().stream().map(Numbered::key).toList();
  }

  /** Returns at most {@code size} keys on one side of a position. */
  Window<Credentials> window(Position position, int size) {
    Window<Numbered> window = inOrder.window(position, size);
    return new Window<>(
        window.items().stream().map(Numbered::key).toList(), window.previous(), window.next());
  }
}
