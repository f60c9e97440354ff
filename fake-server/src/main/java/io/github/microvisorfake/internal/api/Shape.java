package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.api.json.AccountConfigJson;
import io.github.microvisorfake.internal.api.json.AccountSecretJson;
import io.github.microvisorfake.internal.api.json.DeviceConfigJson;
import io.github.microvisorfake.internal.api.json.DeviceSecretJson;
import io.github.microvisorfake.internal.http.JsonBody;
import io.github.microvisorfake.internal.store.Entry;

/** The second axis on which the four kinds of entries differ: how one is shown. */
@FunctionalInterface
interface Shape {

  Shape DEVICE_CONFIG =
      (owner, entry, url) ->
          new DeviceConfigJson(owner.sid(), entry.key(), entry.value(), entry.changed(), url);

  Shape DEVICE_SECRET =
      (owner, entry, url) -> new DeviceSecretJson(owner.sid(), entry.key(), entry.changed(), url);

  Shape ACCOUNT_CONFIG =
      (owner, entry, url) ->
          new AccountConfigJson(entry.key(), entry.value(), entry.changed(), url);

  Shape ACCOUNT_SECRET =
      (owner, entry, url) -> new AccountSecretJson(entry.key(), entry.changed(), url);

  /** What the wire shows of an entry. */
  JsonBody show(Owner owner, Entry entry, String url);
}
