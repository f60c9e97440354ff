package io.github.microvisorfake;

import io.github.microvisorfake.internal.server.RunningServer;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.App;
import io.github.microvisorfake.internal.store.Device;
import io.github.microvisorfake.internal.store.Manifest;
import io.github.microvisorfake.internal.store.Sid;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The devices and apps of an account as Java code reaches them: under the account's lock. */
final class Fleet {

  private static final Pattern HASH = Pattern.compile("[A-Za-z0-9_-]+:[\\x21-\\x7E]+");

  private final Account account;
  private final RunningServer server;

  Fleet(Account account, RunningServer server) {
    this.account = account;
    this.server = server;
  }

  List<FakeDevice> devices() {
    return account.locked(state -> state.devices().all()).stream().map(this::deviceFace).toList();
  }

  Optional<FakeDevice> device(String sidOrName) {
    return account.locked(state -> state.devices().find(sidOrName)).map(this::deviceFace);
  }

  /** Adds a device; a SID that is not given is made up. */
  FakeDevice addDevice(Optional<String> sid, Optional<String> uniqueName) {
    uniqueName.ifPresent(name -> UniqueNames.require(Sid.Kind.DEVICE, name));
    String newSid = sid(Sid.Kind.DEVICE, sid);
    return deviceFace(account.locked(state -> state.addDevice(newSid, uniqueName)));
  }

  private FakeDevice deviceFace(Device device) {
    return new FakeDevice(account, server, device);
  }

  List<FakeApp> apps() {
    return account.locked(state -> state.apps().all()).stream().map(this::appFace).toList();
  }

  Optional<FakeApp> app(String sidOrName) {
    return account.locked(state -> state.apps().find(sidOrName)).map(this::appFace);
  }

  /** Adds an app; what is not given is made up, the hash from the manifest. */
  FakeApp addApp(
      Optional<String> sid,
      Optional<String> uniqueName,
      Optional<String> hash,
      Optional<byte[]> manifest) {
    uniqueName.ifPresent(name -> UniqueNames.require(Sid.Kind.APP, name));
    hash.ifPresent(Fleet::requireHash);
    String newSid = sid(Sid.Kind.APP, sid);
    Manifest bytes = new Manifest(manifest.orElseGet(server.identifiers()::manifest));
    String newHash = hash.orElseGet(bytes::hash);
    return appFace(account.locked(state -> state.addApp(newSid, uniqueName, newHash, bytes)));
  }

  private FakeApp appFace(App app) {
    return new FakeApp(account, app);
  }

  private String sid(Sid.Kind kind, Optional<String> given) {
    given.ifPresent(text -> Sids.require(kind, text));
    return given.orElseGet(() -> server.identifiers().sid(kind));
  }

  private static void requireHash(String hash) {
    if (!HASH.matcher(hash).matches()) {
      throw new IllegalArgumentException(
          "'%s' is no hash of an app; it is the algorithm, a colon and the value, such as sha256:9f86d0"
              .formatted(hash));
    }
  }
}
