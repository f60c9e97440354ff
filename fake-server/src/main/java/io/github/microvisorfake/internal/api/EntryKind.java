package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.api.json.AccountConfigJson;
import io.github.microvisorfake.internal.api.json.AccountSecretJson;
import io.github.microvisorfake.internal.api.json.DeviceConfigJson;
import io.github.microvisorfake.internal.api.json.DeviceSecretJson;
import io.github.microvisorfake.internal.http.JsonBody;
import io.github.microvisorfake.internal.store.Entry;
import java.util.function.Function;

/** The four kinds of entries, which differ in owner, type, parameters and JSON. */
enum EntryKind {
  DEVICE_CONFIG(EntryType.CONFIG, EntryKind::device, Parameter.KEY, Parameter.VALUE) {
    @Override
    JsonBody json(Owner owner, Entry entry, String url) {
      return new DeviceConfigJson(owner.sid(), entry.key(), entry.value(), entry.changed(), url);
    }
  },
  DEVICE_SECRET(EntryType.SECRET, EntryKind::device, Parameter.KEY, Parameter.SECRET_VALUE) {
    @Override
    JsonBody json(Owner owner, Entry entry, String url) {
      return new DeviceSecretJson(owner.sid(), entry.key(), entry.changed(), url);
    }
  },
  ACCOUNT_CONFIG(EntryType.CONFIG, EntryKind::account, Parameter.KEY, Parameter.VALUE) {
    @Override
    JsonBody json(Owner owner, Entry entry, String url) {
      return new AccountConfigJson(entry.key(), entry.value(), entry.changed(), url);
    }
  },
  /** The documentation of account secrets spells the parameters {@code key} and {@code value}. */
  ACCOUNT_SECRET(
      EntryType.SECRET,
      EntryKind::account,
      Parameter.KEY.acceptingLowerCase(),
      Parameter.SECRET_VALUE.acceptingLowerCase()) {
    @Override
    JsonBody json(Owner owner, Entry entry, String url) {
      return new AccountSecretJson(entry.key(), entry.changed(), url);
    }
  };

  private final EntryType type;

  // The functions are method references without state.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Function<ResolvedPath, Lookup<Owner>> owner;

  private final Parameter key;
  private final Parameter value;

  EntryKind(
      EntryType type, Function<ResolvedPath, Lookup<Owner>> owner, Parameter key, Parameter value) {
    this.type = type;
    this.owner = owner;
    this.key = key;
    this.value = value;
  }

  private static Lookup<Owner> device(ResolvedPath path) {
    return path.device().then(device -> Lookup.found(Owner.of(device)));
  }

  private static Lookup<Owner> account(ResolvedPath path) {
    return Lookup.found(Owner.of(path.account()));
  }

  /** Returns the JSON of an entry. */
  abstract JsonBody json(Owner owner, Entry entry, String url);

  EntryType type() {
    return type;
  }

  /** Looks up the owner that a path names. */
  Lookup<Owner> owner(ResolvedPath path) {
    return owner.apply(path);
  }

  Parameter key() {
    return key;
  }

  Parameter value() {
    return value;
  }
}
