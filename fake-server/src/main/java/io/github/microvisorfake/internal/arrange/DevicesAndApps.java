package io.github.microvisorfake.internal.arrange;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.App;
import io.github.microvisorfake.internal.store.Device;
import io.github.microvisorfake.internal.store.Directory;
import io.github.microvisorfake.internal.store.Identifiers;
import io.github.microvisorfake.internal.store.Manifest;
import io.github.microvisorfake.internal.store.Named;
import io.github.microvisorfake.internal.store.SidType;
import io.github.microvisorfake.internal.text.QuotedValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The devices and apps of an account. Every method acquires the account's lock. */
public final class DevicesAndApps {

  private static final Pattern HASH = Pattern.compile("[A-Za-z0-9_-]+:[\\x21-\\x7E]+");

  private final Account account;
  private final Identifiers identifiers;

  DevicesAndApps(Account account, Identifiers identifiers) {
    this.account = account;
    this.identifiers = identifiers;
  }

  /** Returns all devices, oldest first. The list is a copy. */
  public List<Device> devices() {
    return account.locked(state -> state.devices().all());
  }

  /**
   * Returns the device with the given SID or unique name; text in the format of a SID is always
   * treated as a SID.
   */
  public Optional<Device> device(String sidOrUniqueName) {
    return account.locked(state -> state.devices().find(sidOrUniqueName));
  }

  /**
   * Adds a device.
   *
   * @throws IllegalArgumentException if the SID or the unique name has a wrong format or is in use
   */
  public Device add(NewDevice device) {
    device.uniqueName().ifPresent(name -> requireUniqueName(SidType.DEVICE, name));
    String sid = sid(SidType.DEVICE, device.sid());
    return account.locked(state -> state.addDevice(sid, device.uniqueName()));
  }

  /**
   * Removes a device with its configs and secrets.
   *
   * @return whether the account had the device
   */
  public boolean remove(Device device) {
    return account.locked(state -> remove(state.devices(), device));
  }

  /** Returns all apps, oldest first. The list is a copy. */
  public List<App> apps() {
    return account.locked(state -> state.apps().all());
  }

  /**
   * Returns the app with the given SID or unique name; text in the format of a SID is always
   * treated as a SID.
   */
  public Optional<App> app(String sidOrUniqueName) {
    return account.locked(state -> state.apps().find(sidOrUniqueName));
  }

  /**
   * Adds an app.
   *
   * @throws IllegalArgumentException if a property has a wrong format, or if the SID or the unique
   *     name is in use
   */
  public App add(NewApp app) {
    app.uniqueName().ifPresent(name -> requireUniqueName(SidType.APP, name));
    app.hash().ifPresent(DevicesAndApps::requireHash);
    String sid = sid(SidType.APP, app.sid());
    Manifest manifest = app.manifest().orElseGet(() -> new Manifest(identifiers.manifest()));
    String hash = app.hash().orElseGet(manifest::hash);
    return account.locked(state -> state.addApp(sid, app.uniqueName(), hash, manifest));
  }

  /**
   * Removes an app. It remains the target app of devices.
   *
   * @return whether the account had the app
   */
  public boolean remove(App app) {
    return account.locked(state -> remove(state.apps(), app));
  }

  private static <T extends Named> boolean remove(Directory<T> directory, T item) {
    boolean held = directory.find(item.sid()).filter(item::equals).isPresent();
    if (held) {
      directory.remove(item);
    }
    return held;
  }

  private String sid(SidType kind, Optional<String> given) {
    given.ifPresent(text -> SidCheck.require(kind, text));
    return given.orElseGet(() -> identifiers.sid(kind, sid -> isInUse(kind, sid)));
  }

  private boolean isInUse(SidType kind, String sid) {
    return kind == SidType.DEVICE ? device(sid).isPresent() : app(sid).isPresent();
  }

  private static void requireUniqueName(SidType kind, String name) {
    UniqueNameProblem.of(name, kind)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException(rejection(problem, name));
            });
    TextCheck.requireEncodable("the unique name", name);
  }

  /** Quotes only a SID; a text of a wrong length may be a secret in the wrong parameter. */
  private static String rejection(UniqueNameProblem problem, String name) {
    LengthLimit limit = LengthLimit.UNIQUE_NAME;
    return switch (problem) {
      case EMPTY, TOO_LONG ->
          format(
              "the unique name has %d characters; use %d to %d characters",
              LengthLimit.length(name), limit.min(), limit.max());
      case LIKE_SID ->
          format(
              "'%s' has the format of a SID and cannot be a unique name; to set the SID, pass it as the SID together with another unique name",
              name);
    };
  }

  private static void requireHash(String hash) {
    if (!HASH.matcher(hash).matches()) {
      throw new IllegalArgumentException(
          format(
              "%s is not the hash of an app; use an algorithm, a colon and a value, such as sha256:9f86d0",
              QuotedValue.of(hash)));
    }
  }
}
