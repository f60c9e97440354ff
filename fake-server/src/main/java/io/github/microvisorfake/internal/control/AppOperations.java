package io.github.microvisorfake.internal.control;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.store.AccountState;
import io.github.microvisorfake.internal.store.App;
import org.jspecify.annotations.Nullable;

/** The apps of an account. */
final class AppOperations {

  private record AppJson(String sid, @Nullable String uniqueName, String hash, String dateCreated) {

    static AppJson of(App app) {
      return new AppJson(
          app.sid(), app.uniqueName().orElse(null), app.hash(), app.created().toString());
    }
  }

  Response list(ControlCall call) {
    return PageOfItems.response(
        call,
        (position, size) -> call.account().locked(state -> state.apps().window(position, size)),
        AppJson::of);
  }

  Response remove(ControlCall call) {
    App app = call.app();
    long devices = call.account().locked(state -> removeUnlessTargeted(state, app));
    if (devices > 0) {
      throw ControlException.conflict(
          format(
              "app %s is the target of %d device%s; target another app or remove the devices first",
              app.sid(), devices, devices == 1 ? "" : "s"));
    }
    return Response.noContent();
  }

  /** Returns the number of devices whose target the app is. */
  private static long removeUnlessTargeted(AccountState state, App app) {
    long devices = state.devices().count(device -> device.targets(app));
    if (devices == 0 && state.apps().find(app.sid()).filter(app::equals).isPresent()) {
      state.apps().remove(app);
    }
    return devices;
  }
}
