package io.github.microvisorfake.internal.leaks;

import io.github.microvisorfake.internal.store.AccountState;
import io.github.microvisorfake.internal.store.App;
import io.github.microvisorfake.internal.store.Device;
import io.github.microvisorfake.internal.store.Entry;
import io.github.microvisorfake.internal.store.KeyValueStores;
import io.github.microvisorfake.internal.store.Named;
import io.github.microvisorfake.internal.store.PublicKeyCredential;
import io.github.microvisorfake.internal.store.SearchedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Collects the searched texts of an account's content. */
final class OwnedTexts {

  private final List<SearchedText> texts = new ArrayList<>();

  private OwnedTexts() {}

  /**
   * Returns the texts.
   *
   * @param isSecret returns whether a name must not be shown
   */
  static List<SearchedText> of(AccountState account, Predicate<String> isSecret) {
    OwnedTexts owned = new OwnedTexts();
    owned.addConfigs(owner(Optional.empty(), isSecret), account.stores());
    for (Device device : account.devices().all()) {
      owned.addConfigs(owner(Optional.of(device), isSecret), device.stores());
      owned.addUniqueName("device", device);
    }
    for (App app : account.apps().all()) {
      owned.addUniqueName("app", app);
    }
    for (PublicKeyCredential key : account.publicKeys().all()) {
      key.friendlyName()
          .ifPresent(name -> owned.add("friendly name of public key " + key.sid(), "", name));
    }
    return owned.texts;
  }

  /** Returns the name of an owner in findings: {@code account}, a unique name or a SID. */
  static String owner(Optional<Device> device, Predicate<String> isSecret) {
    return device
        .map(named -> named.uniqueName().filter(isSecret.negate()).orElse(named.sid()))
        .orElse("account");
  }

  private void addConfigs(String owner, KeyValueStores stores) {
    for (Entry config : stores.configs().all()) {
      add("config " + owner + "/", config.key(), config.value());
      add("key of config " + owner + "/", config.key(), config.key());
    }
  }

  private void addUniqueName(String kind, Named item) {
    item.uniqueName().ifPresent(name -> add("unique name of " + kind + " " + item.sid(), "", name));
  }

  private void add(String place, String name, String text) {
    texts.add(SearchedText.of(place, name, text));
  }
}
