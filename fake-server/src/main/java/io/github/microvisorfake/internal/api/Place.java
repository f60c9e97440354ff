package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.store.AccountState;
import io.github.microvisorfake.internal.store.App;
import io.github.microvisorfake.internal.store.Device;
import io.github.microvisorfake.internal.store.Directory;
import io.github.microvisorfake.internal.store.Named;
import java.util.List;

/**
 * Where a path leads from: the account, whose lock is held, and the path with its template.
 *
 * @param accountSid of the account
 * @param account its state
 * @param template as in {@link Routes}
 * @param segments of the path, decoded
 */
record Place(
    String accountSid, AccountState account, PathTemplate template, List<String> segments) {

  /** The decoded segment of a name. */
  String path(String name) {
    return template.filling(name, segments);
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
