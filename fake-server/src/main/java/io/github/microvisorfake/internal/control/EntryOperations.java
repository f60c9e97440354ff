package io.github.microvisorfake.internal.control;

import io.github.microvisorfake.internal.arrange.ConfigsAndSecrets;
import io.github.microvisorfake.internal.arrange.Entries;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.store.AccountState;
import io.github.microvisorfake.internal.store.Entry;
import io.github.microvisorfake.internal.store.Fingerprints;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The configs, or the secrets, of an account or a device. */
final class EntryOperations {

  private record ConfigJson(String key, String value, String dateUpdated) {

    static ConfigJson of(Entry entry) {
      return new ConfigJson(entry.key(), entry.value(), entry.changed().toString());
    }
  }

  private record SecretJson(String key, String sha256, String dateRotated) {

    static SecretJson of(Entry entry, Fingerprints fingerprints) {
      return new SecretJson(
          entry.key(), fingerprints.of(entry.value()), entry.changed().toString());
    }
  }

  /** A secret with its value. */
  private record RevealedSecretJson(String key, String value, String dateRotated) {

    static RevealedSecretJson of(Entry entry) {
      return new RevealedSecretJson(entry.key(), entry.value(), entry.changed().toString());
    }
  }

  private record NewEntry(@Nullable String key, @Nullable String value) {}

  private record NewValue(@Nullable String value) {}

  /** Returns the functions that show an entry, given a call. */
  private interface Form {
    Function<Entry, ?> of(ControlCall call);
  }

  private final Function<ControlCall, Entries> entries;
  private final Form shown;
  private final Form revealed;

  private EntryOperations(Function<ControlCall, Entries> entries, Form shown, Form revealed) {
    this.entries = entries;
    this.shown = shown;
    this.revealed = revealed;
  }

  static EntryOperations configs(Function<ControlCall, ConfigsAndSecrets> owner) {
    Form form = call -> ConfigJson::of;
    return new EntryOperations(owner.andThen(ConfigsAndSecrets::configs), form, form);
  }

  static EntryOperations secrets(Function<ControlCall, ConfigsAndSecrets> owner) {
    return new EntryOperations(
        owner.andThen(ConfigsAndSecrets::secrets),
        EntryOperations::fingerprinted,
        call -> RevealedSecretJson::of);
  }

  private static Function<Entry, ?> fingerprinted(ControlCall call) {
    Fingerprints fingerprints = call.account().locked(AccountState::fingerprints);
    return entry -> SecretJson.of(entry, fingerprints);
  }

  Response list(ControlCall call) {
    return PageOfItems.response(call, entries.apply(call)::window, shown.of(call));
  }

  Response create(ControlCall call) {
    Entries all = entries.apply(call);
    NewEntry given = call.read(NewEntry.class);
    String key = required("key", given.key());
    Entry entry =
        all.addIfAbsent(key, required("value", given.value()))
            .orElseThrow(() -> ControlException.conflict(all.duplicate(key)));
    return Response.created(ControlJson.body(shown.of(call).apply(entry)));
  }

  private static String required(String name, @Nullable String value) {
    if (value == null) {
      throw ControlException.badRequest("the body has no '" + name + "'; add it");
    }
    return value;
  }

  Response show(ControlCall call) {
    Entry entry = entries.apply(call).find(call.key()).orElseThrow(() -> missing(call));
    Form form = call.reveals() ? revealed : shown;
    return Response.ok(ControlJson.body(form.of(call).apply(entry)));
  }

  private ControlException missing(ControlCall call) {
    return ControlException.notFound(
        "there is no " + entries.apply(call).noun() + " with this key; GET the list for its keys");
  }

  Response update(ControlCall call) {
    String value = required("value", call.read(NewValue.class).value());
    Entry entry = entries.apply(call).update(call.key(), value).orElseThrow(() -> missing(call));
    return Response.ok(ControlJson.body(shown.of(call).apply(entry)));
  }

  Response remove(ControlCall call) {
    Entries all = entries.apply(call);
    Entry entry = all.find(call.key()).orElseThrow(() -> missing(call));
    all.remove(entry);
    return Response.noContent();
  }
}
