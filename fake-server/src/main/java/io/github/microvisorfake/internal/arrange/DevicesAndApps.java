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
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The devices and apps of an account. Each method takes the account's lock. */
public final class DevicesAndApps {

  private static final Pattern HASH = Pattern.compile("[A-Za-z0-9_-]+:[\\x21-\\x7E]+");

  private final Account account;
  private final Identifiers identifiers;

  DevicesAndApps(Account account, Identifiers identifiers) {
    this.account = account;
    this.identifiers = identifiers;
  }

  /** Returns a copy of all devices, oldest first. */
  public List<Device> devices() {
    return account.locked(state -> state.devices().all());
  }

  /** Returns the device with a SID or a unique name; text of a SID's form is only ever a SID. */
  public Optional<Device> device(String sidOrUniqueName) {
    return account.locked(state -> state.devices().find(sidOrUniqueName));
  }

  /**
   * Adds a device.
   *
   * @throws IllegalArgumentException if its SID or unique name is not of its form, or taken
   */
  public Device add(NewDevice device) {
    device.uniqueName().ifPresent(name -> requireUniqueName(SidType.DEVICE, name));
    String sid = sid(SidType.DEVICE, device.sid());
    return account.locked(state -> state.addDevice(sid, device.uniqueName()));
  }

  /** Removes a device with all that it has; returns whether the account had it. */
  public boolean remove(Device device) {
    return account.locked(state -> remove(state.devices(), device));
  }

  /** Returns a copy of all apps, oldest first. */
  public List<App> apps() {
    return account.locked(state -> state.apps().all());
  }

  /** Returns the app with a SID or a unique name; text of a SID's form is only ever a SID. */
  public Optional<App> app(String sidOrUniqueName) {
    return account.locked(state -> state.apps().find(sidOrUniqueName));
  }

  /**
   * Adds an app.
   *
   * @throws IllegalArgumentException if a part of it is not of its form, or taken
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
   * Removes an app; devices that should run it go on naming it.
   *
   * @return whether the account had it
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
    return given.orElseGet(() -> identifiers.sid(kind));
  }

  private static void requireUniqueName(SidType kind, String name) {
    UniqueNameFlaw.of(name, kind)
        .ifPresent(
            flaw -> {
              throw new IllegalArgumentException(refusal(flaw, name));
            });
    TextCheck.requireEncodable("a unique name", name);
  }

  private static String refusal(UniqueNameFlaw flaw, String name) {
    LengthLimit limit = LengthLimit.UNIQUE_NAME;
    return switch (flaw) {
      case EMPTY, TOO_LONG ->
          format(
              "unique name '%s' has %d characters; %d to %d are allowed",
              name, LengthLimit.length(name), limit.min(), limit.max());
      case LIKE_SID ->
          format(
              "unique name '%s' has the form of a SID, and so would never be found; choose another, or give SID and name",
              name);
    };
  }

  private static void requireHash(String hash) {
    if (!HASH.matcher(hash).matches()) {
      throw new IllegalArgumentException(
          format(
              "'%s' is no hash of an app; it is the algorithm, a colon and the value, such as sha256:9f86d0",
              hash));
    }
  }
}
