package io.github.microvisorfake.internal.control;

import io.github.microvisorfake.device.AppStatus;
import io.github.microvisorfake.internal.arrange.DeviceChanges;
import io.github.microvisorfake.internal.arrange.DeviceSearch;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.store.App;
import io.github.microvisorfake.internal.store.Device;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The devices of an account. */
final class DeviceOperations {

  private record DeviceJson(
      String sid,
      @Nullable String uniqueName,
      @Nullable String targetApp,
      @Nullable String reportedApp,
      String updateStatus,
      int updateErrorCode,
      @Nullable String loggingUntil,
      String dateCreated,
      String dateUpdated,
      int configs,
      int secrets) {

    /** Called while the account's lock is held. */
    static DeviceJson of(Device device, Instant now) {
      AppStatus app = device.app();
      return new DeviceJson(
          device.sid(),
          device.uniqueName().orElse(null),
          app.targetSid().orElse(null),
          app.reportedSid().orElse(null),
          app.updateStatus().wireName(),
          app.updateErrorCode(),
          device.loggingUntil(now).map(Instant::toString).orElse(null),
          device.created().toString(),
          device.updated().toString(),
          device.stores().configs().size(),
          device.stores().secrets().size());
    }
  }

  /** What a device reports: the app that it runs, or an error code. */
  private record Report(@Nullable String app, @Nullable Integer errorCode) {}

  Response list(ControlCall call) {
    DeviceSearch search = new DeviceSearch(call.account(), call.parameter("search").orElse(""));
    Instant now = call.account().now();
    return PageOfItems.response(
        call,
        (position, size) -> search.window(position, size, device -> DeviceJson.of(device, now)),
        device -> device);
  }

  Response remove(ControlCall call) {
    call.accounts().devicesAndApps(call.account()).remove(call.device());
    return Response.noContent();
  }

  Response report(ControlCall call) {
    DeviceChanges changes = new DeviceChanges(call.account(), call.device());
    Report report = call.read(Report.class);
    String app = report.app();
    Integer errorCode = report.errorCode();
    if (app != null && errorCode == null) {
      changes.reportApp(app(call, app));
    } else if (errorCode != null && app == null) {
      reportError(changes, errorCode);
    } else {
      throw ControlException.badRequest(
          "a device reports one thing at a time; send either app or errorCode");
    }
    return Response.noContent();
  }

  private static App app(ControlCall call, String sidOrName) {
    return call.app(sidOrName)
        .orElseThrow(
            () ->
                ControlException.badRequest(
                    "the account has no such app; use the SID or the unique name of one of its apps"));
  }

  private static void reportError(DeviceChanges changes, int code) {
    if (!changes.reportError(code)) {
      throw ControlException.conflict(
          "the device has no target app to which an update could fail; set its target app first");
    }
  }
}
