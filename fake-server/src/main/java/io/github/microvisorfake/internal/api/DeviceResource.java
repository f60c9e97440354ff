package io.github.microvisorfake.internal.api;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.api.json.DeviceJson;
import io.github.microvisorfake.internal.http.JsonBody;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.store.AccountState;
import io.github.microvisorfake.internal.store.App;
import io.github.microvisorfake.internal.store.Device;
import io.github.microvisorfake.internal.store.Directory;
import io.github.microvisorfake.internal.store.SidType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Operations on devices. The API can read and update devices, but not create them. */
final class DeviceResource {

  static final String PATH = "/v1/Devices";

  static final List<Parameter> UPDATE_PARAMETERS =
      List.of(
          Parameter.UNIQUE_NAME,
          Parameter.TARGET_APP,
          Parameter.LOGGING_ENABLED,
          Parameter.RESTART_APP);

  private final Paging paging;

  DeviceResource(Paging paging) {
    this.paging = paging;
  }

  /** Resolves the path of all devices. */
  Lookup<Directory<Device>> collection(ResolvedPath path) {
    return Lookup.found(path.account().devices());
  }

  /** Resolves the path of one device. */
  Lookup<Device> member(ResolvedPath path) {
    return path.device();
  }

  Response list(Directory<Device> devices, Call call) {
    return paging.list(call, PATH, "devices", devices::window, device -> json(device, call));
  }

  Response fetch(Device device, Call call) {
    return Response.ok(json(device, call));
  }

  /** Updates a device; all parameters are checked before any change. */
  Response update(Device device, Call call) {
    Optional<String> name = call.ofAnyLength(Parameter.UNIQUE_NAME);
    name.ifPresent(text -> UniqueNames.require(text, SidType.DEVICE));
    Optional<App> target = call.ofAnyLength(Parameter.TARGET_APP).map(app -> target(app, call));
    Optional<Boolean> logging = call.flag(Parameter.LOGGING_ENABLED);
    Optional<Boolean> restart = call.flag(Parameter.RESTART_APP);
    AccountState account = call.account();
    Instant now = call.now();
    name.filter(text -> !device.uniqueName().equals(Optional.of(text)))
        .ifPresent(text -> rename(device, text, account));
    target.ifPresent(app -> device.target(app, now));
    logging.ifPresent(on -> device.logUntil(on ? now.plus(Limits.LOGGING_DURATION) : now, now));
    restart.filter(wanted -> wanted).ifPresent(wanted -> device.requestRestart());
    return Response.ok(json(device, call));
  }

  private static App target(String sidOrName, Call call) {
    Directory<App> apps = call.account().apps();
    return apps.find(sidOrName)
        .orElseThrow(
            () ->
                TwilioErrors.noSuchApp(
                    NotFoundExplanations.namedInForm(sidOrName, apps, call.accountSid())));
  }

  private static void rename(Device device, String name, AccountState account) {
    if (!account.rename(device, name)) {
      throw TwilioErrors.duplicate(
          format("Device with UniqueName '%s'", name),
          "in this account",
          "another device has this unique name, so nothing was changed; choose another name");
    }
  }

  private static JsonBody json(Device device, Call call) {
    return new DeviceJson(
        device.sid(),
        device.uniqueName(),
        call.accountSid(),
        device.app(),
        device.loggingUntil(call.now()),
        device.created(),
        device.updated(),
        call.links().toMember(PATH, device.sid()));
  }
}
