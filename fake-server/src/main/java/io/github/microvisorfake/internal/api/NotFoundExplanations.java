package io.github.microvisorfake.internal.api;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.store.Directory;
import io.github.microvisorfake.internal.store.Named;
import io.github.microvisorfake.internal.store.SidType;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Explains why a path names no resource, and names similar ones: in another letter case, as a
 * secret instead of a config or the reverse, or of another owner. The texts contain keys and never
 * values.
 */
final class NotFoundExplanations {

  /** The maximum number of devices to search, which limits the time for an explanation. */
  private static final int DEVICES_SEARCHED = 100;

  /** The maximum number of subaccounts to search. */
  private static final int SUBACCOUNTS_SEARCHED = 100;

  /** The maximum number of devices or apps to list. */
  private static final int MAX_LISTED = 5;

  private NotFoundExplanations() {}

  /** Explains that there is no device or app with the SID or unique name in a path. */
  static String named(String name, Directory<?> directory, ResolvedPath path) {
    String accountSid = path.account().sid();
    if (path.isDelete() && directory.kind() == SidType.APP && directory.first(1).isEmpty()) {
      return format("account %s has no apps, so there is nothing to delete", accountSid);
    }
    return named(name, format("'%s'", name), directory, accountSid);
  }

  /**
   * Explains that there is no device or app with the SID or unique name in a form; does not quote
   * it.
   */
  static String namedInForm(String name, Directory<?> directory, String accountSid) {
    return named(name, "with this SID or unique name", directory, accountSid);
  }

  private static String named(
      String name, String shown, Directory<?> directory, String accountSid) {
    return inAnotherCase(name, directory)
        .or(() -> encodedTwice(name, directory))
        .or(() -> noneExist(directory, accountSid))
        .orElseGet(
            () ->
                format(
                    "account %s has no %s %s; use one of its %2$ss, such as %s",
                    accountSid, directory.kind().noun(), shown, examples(directory)));
  }

  private static Optional<String> inAnotherCase(String name, Directory<?> directory) {
    Optional<String> inAnotherCase =
        directory.kind().matches(name) ? Optional.empty() : directory.nameInAnotherCase(name);
    return inAnotherCase.map(
        other ->
            format(
                "unique names are case-sensitive, and the existing %s is '%s'; send that name",
                directory.kind().noun(), other));
  }

  private static Optional<String> encodedTwice(String name, Directory<?> directory) {
    return EncodedTwice.find(name, directory::find)
        .map(item -> EncodedTwice.explain(directory.kind().noun(), item.name()));
  }

  private static Optional<String> noneExist(Directory<?> directory, String accountSid) {
    if (!directory.first(1).isEmpty()) {
      return Optional.empty();
    }
    String how =
        directory.kind() == SidType.DEVICE
            ? "add one first (FakeAccount.addDevice in Java"
            : "add one first (POST /v1/Apps uploads one, FakeAccount.addApp in Java";
    return Optional.of(
        format(
            "account %s has no %ss; %s, or a seed file, --seed of the program)",
            accountSid, directory.kind().noun(), how));
  }

  private static String examples(Directory<?> directory) {
    return directory.first(MAX_LISTED).stream().map(Named::name).collect(Collectors.joining(", "));
  }

  /** Explains that there is no public key with a SID. */
  static String publicKey(String sid, ResolvedPath path) {
    if (!SidType.PUBLIC_KEY.matches(sid)) {
      return "the path has no SID of a public key (CR and 32 hex digits); list the public keys to see their SIDs";
    }
    return path.account().firstSubaccounts(SUBACCOUNTS_SEARCHED).stream()
        .filter(child -> child.locked(state -> state.publicKeys().find(sid)).isPresent())
        .findFirst()
        .map(
            child ->
                format(
                    "this public key belongs to subaccount %s and is visible only there; send the subaccount's credentials",
                    child.sid()))
        .orElseGet(
            () ->
                format(
                    "account %s has no public key %s; list the public keys to see their SIDs",
                    path.account().sid(), sid));
  }

  /** Explains that a namespace does not have a key. */
  static String key(String key, Namespace namespace, ResolvedPath path) {
    EntryType type = namespace.type();
    Owner owner = namespace.owner();
    return namespace
        .entries()
        .keyInAnotherCase(key)
        .map(
            other ->
                format(
                    "keys are case-sensitive, and the existing %s is '%s'; send that key",
                    type.word(), other))
        .or(() -> encodedTwice(key, namespace))
        .or(() -> inOtherStore(key, type, owner))
        .or(() -> withOtherOwner(key, owner, path))
        .orElseGet(
            () ->
                format(
                    path.isDelete()
                        ? "%s has no %s with this key, so there is nothing to delete"
                        : "%s has no %s with this key; create it first",
                    owner.name(),
                    type.word()));
  }

  private static Optional<String> encodedTwice(String key, Namespace namespace) {
    return EncodedTwice.find(key, namespace.entries()::find)
        .map(entry -> EncodedTwice.explain(namespace.type().word(), entry.key()));
  }

  private static Optional<String> inOtherStore(String key, EntryType type, Owner owner) {
    return type.other()
        .of(owner.stores())
        .find(key)
        .map(
            entry ->
                format(
                    "this key exists as a %s of %s, not as a %s; use %s in the path",
                    type.other().word(), owner.name(), type.word(), type.other().segment()));
  }

  private static Optional<String> withOtherOwner(String key, Owner owner, ResolvedPath path) {
    return Stream.concat(
            Stream.of(Owner.of(path.account())),
            path.account().devices().first(DEVICES_SEARCHED).stream().map(Owner::of))
        .filter(other -> !other.sid().equals(owner.sid()))
        .flatMap(other -> heldBy(other, key).stream())
        .findFirst();
  }

  private static Optional<String> heldBy(Owner owner, String key) {
    return Stream.of(EntryType.values())
        .filter(type -> type.of(owner.stores()).find(key).isPresent())
        .findFirst()
        .map(
            type ->
                format(
                    "this key exists as a %s %s; accounts and devices have separate keys, so use the path %s/{Key}",
                    type.word(), owner.place(), owner.path(type)));
  }
}
