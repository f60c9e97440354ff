package io.github.microvisorfake.internal.api;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.http.UploadParts;
import io.github.microvisorfake.internal.http.UploadedFile;
import io.github.microvisorfake.internal.store.App;
import io.github.microvisorfake.internal.store.Directory;
import io.github.microvisorfake.internal.store.SidType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The upload of an app, which has a host of its own. */
final class AppUploadResource {

  static final List<Parameter> PARAMETERS = List.of(Parameter.FILE, Parameter.UNIQUE_NAME);

  /** What is kept of a body. */
  static final UploadParts PARTS =
      new UploadParts(
          Parameter.FILE.name(), Set.of(Parameter.UNIQUE_NAME.name()), Limits.MAX_BODY_BYTES);

  /** The beginning of a zip archive with files, without files, and in several volumes. */
  private static final Set<String> ZIP_STARTS =
      Set.of("PK\u0003\u0004", "PK\u0005\u0006", "PK\u0007\u0008");

  /** Resolves the path of all apps. */
  Lookup<Directory<App>> collection(ResolvedPath path) {
    return Lookup.found(path.account().apps());
  }

  /** Adds an app with the digest of the file as its hash. */
  Response create(Directory<App> apps, Call call) {
    UploadedFile file = file(call);
    Optional<String> name = call.ofAnyLength(Parameter.UNIQUE_NAME);
    name.ifPresent(text -> UniqueNames.require(text, SidType.APP));
    name.filter(text -> apps.find(text).isPresent())
        .ifPresent(
            text -> {
              throw TwilioErrors.duplicate(
                  format("App with UniqueName '%s'", text),
                  "in this account",
                  "another app has this unique name, so nothing was changed; choose another name, or delete that app first");
            });
    if (!ZIP_STARTS.contains(file.start())) {
      call.note(
          "the file does not begin as a zip archive does, which Twilio requires; upload the zip archive that the bundler creates");
    }
    App app = call.account().addUploadedApp(name, "sha256:" + file.sha256());
    return Response.created(AppResource.json(app, call));
  }

  private static UploadedFile file(Call call) {
    return call.request()
        .body()
        .file()
        .filter(received -> !received.isEmpty())
        .orElseThrow(
            () -> TwilioErrors.missingParameter(Parameter.FILE, MissingFile.explain(call)));
  }
}
