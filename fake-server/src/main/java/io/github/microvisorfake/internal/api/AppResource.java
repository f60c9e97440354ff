package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.api.json.AppJson;
import io.github.microvisorfake.internal.api.json.AppManifestJson;
import io.github.microvisorfake.internal.http.JsonBody;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.store.App;
import io.github.microvisorfake.internal.store.Directory;

/** Operations on apps. {@link AppUploadResource} creates them, at another host. */
final class AppResource {

  private static final String PATH = "/v1/Apps";

  private final Paging paging;

  AppResource(Paging paging) {
    this.paging = paging;
  }

  /** Resolves the path of all apps. */
  Lookup<Directory<App>> collection(ResolvedPath path) {
    return Lookup.found(path.account().apps());
  }

  /** Resolves the path of one app or of its manifest. */
  Lookup<App> member(ResolvedPath path) {
    return path.app();
  }

  Response list(Directory<App> apps, Call call) {
    return paging.list(call, PATH, "apps", apps::window, app -> json(app, call));
  }

  Response fetch(App app, Call call) {
    return Response.ok(json(app, call));
  }

  Response fetchManifest(App app, Call call) {
    String url = call.links().toMember(PATH, app.sid()) + AppJson.MANIFEST;
    return Response.ok(new AppManifestJson(app.sid(), app.hash(), app.manifest().base64(), url));
  }

  /** Deletes an app unless it is the target of a device (seen in a client of the service). */
  Response delete(App app, Call call) {
    long devices = call.account().devices().count(device -> device.targets(app));
    if (devices > 0) {
      throw TwilioErrors.appIsTarget(app.sid(), devices);
    }
    call.account().apps().remove(app);
    return Response.noContent();
  }

  static JsonBody json(App app, Call call) {
    return new AppJson(
        app.sid(),
        call.accountSid(),
        app.hash(),
        app.uniqueName(),
        app.created(),
        call.links().toMember(PATH, app.sid()));
  }
}
