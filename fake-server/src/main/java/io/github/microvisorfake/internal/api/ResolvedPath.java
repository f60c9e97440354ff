package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.store.AccountState;
import io.github.microvisorfake.internal.store.App;
import io.github.microvisorfake.internal.store.Device;
import io.github.microvisorfake.internal.store.Directory;
import io.github.microvisorfake.internal.store.Named;

/**
 * A path with the template that it matches and the account that it is resolved in.
 *
 * @param account the client's account, whose lock is held
 * @param template the template in {@link Routes}
 * @param interpretation the interpretation of the path
 * @param method the method of the request
 */
record ResolvedPath(
    AccountState account, PathTemplate template, PathInterpretation interpretation, String method) {

  boolean isDelete() {
    return method.equals("DELETE");
  }

  /** Returns the value of a path variable. */
  String variable(String name) {
    return template.variable(name, interpretation.segments());
  }

  /** Looks up the device that the path names. */
  Lookup<Device> device() {
    return named(variable("Device"), account.devices());
  }

  /** Looks up the app that the path names. */
  Lookup<App> app() {
    return named(variable("App"), account.apps());
  }

  private <T extends Named> Lookup<T> named(String sidOrName, Directory<T> directory) {
    return directory
        .find(sidOrName)
        .map(Lookup::found)
        .orElseGet(() -> Lookup.missing(NotFoundExplanations.named(sidOrName, directory, this)));
  }
}
