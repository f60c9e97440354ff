package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.store.AccountState;
import io.github.microvisorfake.internal.store.App;
import io.github.microvisorfake.internal.store.Device;
import io.github.microvisorfake.internal.store.Directory;
import io.github.microvisorfake.internal.store.Named;
import java.util.Map;

/**
 * Where a path leads from: the account, whose lock is held, and what fills the holes of the path's
 * template.
 *
 * @param accountSid of the account
 * @param account its state
 * @param path decoded segments, by the names in {@link Routes}
 */
record Place(String accountSid, AccountState account, Map<String, String> path) {

  /** The decoded segment of a name. */
  String path(String name) {
    String segment = path.get(name);
    if (segment == null) {
      throw new IllegalStateException("the route has no {" + name + "}");
    }
    return segment;
  }

  /** The device that the path names. */
  Lookup<Device> device() {
    return named(path("Device"), account.devices());
  }

  /** The app that the path names. */
  Lookup<App> app() {
    return named(path("App"), account.apps());
  }

  private <T extends Named> Lookup<T> named(String sidOrName, Directory<T> directory) {
    return directory
        .find(sidOrName)
        .map(Lookup::found)
        .orElseGet(() -> Lookup.missing(WhyMissing.named(sidOrName, directory, accountSid)));
  }
}
