package io.github.microvisorfake.wire;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeApiKey;
import io.github.microvisorfake.FakeApp;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.keys.KeyMaterial;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two accounts with the same kinds of resources, one of which sends requests.
 *
 * @param caller the account that sends the requests
 * @param other an account that the caller has no access to
 */
record TwoAccounts(FakeAccount caller, FakeAccount other) {

  /** Text that no response may contain: part of every secret value and wrong password. */
  static final String CANARY = "canary";

  static TwoAccounts on(MicrovisorServer server, boolean updates) {
    return new TwoAccounts(
        populate(server.addAccount(), "mine", updates),
        populate(server.addAccount(), "theirs", updates));
  }

  private static FakeAccount populate(FakeAccount account, String whose, boolean updates) {
    FakeDevice device = account.addDevice("device-of-" + whose);
    account.addDevice(duplicate(whose));
    account.addApp("app-of-" + whose);
    account.addPublicKey(KeyMaterial.publicKey(), "key-of-" + whose);
    account.addApiKey();
    Stream.of(account, device)
        .forEach(
            owner -> {
              owner.addConfig("key-of-" + whose, "v1");
              owner.addSecret("key-of-" + whose, CANARY);
            });
    account.setAllowUpdates(updates);
    return account;
  }

  private static String duplicate(String whose) {
    return "taken-by-" + whose;
  }

  FakeApiKey apiKey() {
    return caller.apiKeys().get(0);
  }

  /** Returns the unique name of the caller's second device. */
  String duplicateName() {
    return duplicate("mine");
  }

  String device() {
    return caller.devices().get(0).sid();
  }

  String otherDevice() {
    return other.devices().get(0).sid();
  }

  String app() {
    return caller.apps().get(0).sid();
  }

  String otherApp() {
    return other.apps().get(0).sid();
  }

  /** Returns the identifier of one of the caller's resources. */
  String resource(Operation.ResourceKind kind) {
    return resource(kind, caller, "mine");
  }

  /** Returns the identifier of one of the other account's resources. */
  String otherResource(Operation.ResourceKind kind) {
    return resource(kind, other, "theirs");
  }

  private static String resource(Operation.ResourceKind kind, FakeAccount account, String whose) {
    return switch (kind) {
      case DEVICES -> account.devices().get(0).sid();
      case APPS, MANIFESTS -> account.apps().get(0).sid();
      case PUBLIC_KEYS -> account.publicKeys().get(0).sid();
      default -> "key-of-" + whose;
    };
  }

  /** Returns everything that a request could have changed in either account. */
  List<Object> contents() {
    List<Object> contents = new ArrayList<>();
    Stream.of(caller, other).forEach(account -> addContents(account, contents));
    return contents;
  }

  private static void addContents(FakeAccount account, List<Object> contents) {
    contents.addAll(account.configs());
    contents.addAll(account.secrets());
    account.apps().stream().map(FakeApp::sid).forEach(contents::add);
    contents.addAll(account.publicKeys());
    for (FakeDevice device : account.devices()) {
      contents.addAll(device.configs());
      contents.addAll(device.secrets());
      contents.add(device.app());
      contents.add(
          "%s %s %s %d"
              .formatted(
                  device,
                  device.loggingUntil(),
                  device.dateUpdated(),
                  device.restartRequestCount()));
    }
  }
}
