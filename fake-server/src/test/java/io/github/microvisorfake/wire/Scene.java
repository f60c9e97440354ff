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
 * Two accounts that have the same kinds of things, one of which calls.
 *
 * @param caller sends the requests
 * @param stranger has what is none of the caller's business
 */
record Scene(FakeAccount caller, FakeAccount stranger) {

  /** What no answer may show: it is in the values of secrets, in tokens and in private keys. */
  static final String CANARY = "canary";

  static Scene on(MicrovisorServer server, boolean updates) {
    return new Scene(
        furnish(server.addAccount(), "mine", updates),
        furnish(server.addAccount(), "theirs", updates));
  }

  private static FakeAccount furnish(FakeAccount account, String whose, boolean updates) {
    FakeDevice device = account.addDevice("device-of-" + whose);
    account.addDevice(taken(whose));
    account.addApp("app-of-" + whose);
    account.addPublicKey(KeyMaterial.publicKey(), "key-of-" + whose);
    account.addApiKey();
    Stream.of(account, device)
        .forEach(
            owner -> {
              owner.addConfig("key-of-" + whose, "v1");
              owner.addSecret("key-of-" + whose, CANARY);
            });
    account.allowUpdates(updates);
    return account;
  }

  private static String taken(String whose) {
    return "taken-by-" + whose;
  }

  FakeApiKey apiKey() {
    return caller.apiKeys().get(0);
  }

  /** The unique name of the caller's second device. */
  String takenName() {
    return taken("mine");
  }

  String ownDevice() {
    return caller.devices().get(0).sid();
  }

  String foreignDevice() {
    return stranger.devices().get(0).sid();
  }

  String ownApp() {
    return caller.apps().get(0).sid();
  }

  String foreignApp() {
    return stranger.apps().get(0).sid();
  }

  /** How the caller addresses one of its resources of a kind. */
  String own(Operation.Kind kind) {
    return member(kind, caller, "mine");
  }

  /** How the stranger addresses one of its resources of a kind. */
  String foreign(Operation.Kind kind) {
    return member(kind, stranger, "theirs");
  }

  private static String member(Operation.Kind kind, FakeAccount account, String whose) {
    return switch (kind) {
      case DEVICES -> account.devices().get(0).sid();
      case APPS, MANIFESTS -> account.apps().get(0).sid();
      case PUBLIC_KEYS -> account.publicKeys().get(0).sid();
      default -> "key-of-" + whose;
    };
  }

  /** Everything that a call could have changed in either account. */
  List<Object> contents() {
    List<Object> contents = new ArrayList<>();
    Stream.of(caller, stranger).forEach(account -> addContents(account, contents));
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
                  device, device.loggingUntil(), device.dateUpdated(), device.restartRequests()));
    }
  }
}
