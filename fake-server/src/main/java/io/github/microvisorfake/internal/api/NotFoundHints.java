package io.github.microvisorfake.internal.api;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.store.Directory;
import io.github.microvisorfake.internal.store.Named;
import io.github.microvisorfake.internal.store.SidType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Explains why a path names no resource, and names similar ones: in another letter case, in the
 * other store, or of another owner. The texts contain keys and never values.
 */
final class NotFoundHints {

  /** How many devices are searched, so that a hint costs no more than the response. */
  private static final int DEVICES_SEARCHED = 100;

  /** How many subaccounts are searched. */
  private static final int SUBACCOUNTS_SEARCHED = 100;

  /** How many devices or apps are named. */
  private static final int NAMED = 5;

  private NotFoundHints() {}

  /** Explains that there is no device or app with a SID or unique name. */
  static String named(String name, Directory<?> directory, String accountSid) {
    return inAnotherCase(name, directory)
        .orElseGet(
            () ->
                format(
                    "account %s has no %s '%s'%s",
                    accountSid, directory.kind().noun(), name, some(directory)));
  }

  /** Explains the same for a name in a form, which is not quoted, like all values of forms. */
  static String namedInForm(String name, Directory<?> directory, String accountSid) {
    return inAnotherCase(name, directory)
        .orElseGet(
            () ->
                format(
                    "account %s has no %s with this SID or unique name%s",
                    accountSid, directory.kind().noun(), some(directory)));
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

  private static String some(Directory<?> directory) {
    List<? extends Named> first = directory.first(NAMED);
    String nouns = directory.kind().noun() + "s";
    if (first.isEmpty()) {
      return format(" and no other %s; arrange one first", nouns);
    }
    return first.stream()
        .map(Named::name)
        .collect(Collectors.joining(", ", format("; use one of its %s, such as ", nouns), ""));
  }

  /** Explains that there is no public key with a SID. */
  static String publicKey(String sid, ResolvedPath path) {
    if (!SidType.PUBLIC_KEY.matches(sid)) {
      return "the path has no SID of a public key (CR and 32 hex digits); list the public keys to see their SIDs";
    }
    return path.account().subaccounts().stream()
        .limit(SUBACCOUNTS_SEARCHED)
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
        .or(() -> inOtherStore(key, type, owner))
        .or(() -> withOtherOwner(key, owner, path))
        .orElseGet(
            () -> format("%s has no %s with this key; create it first", owner.name(), type.word()));
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
                    "this key exists as a %s %s, but owners share no keys; use the path of that owner",
                    type.word(), owner.where()));
  }
}
