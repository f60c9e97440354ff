package io.github.microvisorfake.wire;

import static io.github.microvisorfake.wire.PublicKeyUploader.PATH;
import static io.github.microvisorfake.wire.PublicKeyUploader.PEM;
import static io.github.microvisorfake.wire.PublicKeyUploader.form;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Random requests of one thread for public keys of a parent account and its subaccounts. The first
 * account is the parent.
 */
final class RandomKeyRequests {

  private final List<FakeAccount> family;
  private final Random random;
  private final Map<FakeAccount, Set<String>> sids = new LinkedHashMap<>();
  private final Map<FakeAccount, PersistentConnection> connections = new LinkedHashMap<>();

  RandomKeyRequests(List<FakeAccount> family, int seed) {
    this.family = family;
    this.random = new Random(seed);
    family.forEach(account -> sids.put(account, new HashSet<>()));
  }

  /** Returns the SIDs of this thread's keys in an account. */
  Set<String> keysOf(FakeAccount account) {
    return requireNonNull(sids.get(account));
  }

  /** Sends random requests, each of which must see the effects of the preceding ones. */
  RandomKeyRequests run(int calls) throws IOException {
    try {
      for (FakeAccount account : family) {
        connections.put(account, new PersistentConnection(new RawHttpClient(account)));
      }
      for (int i = 0; i < calls; i++) {
        makeOneCall(anyOf(family));
      }
      return this;
    } finally {
      for (PersistentConnection connection : connections.values()) {
        connection.close();
      }
    }
  }

  private void makeOneCall(FakeAccount account) {
    List<String> sids = List.copyOf(keysOf(account));
    switch (sids.isEmpty() ? 0 : random.nextInt(5)) {
      case 0 -> upload(account, family.get(0));
      case 1 -> upload(account, account);
      case 2 -> list(account);
      case 3 -> update(account, anyOf(sids));
      default -> delete(account, anyOf(sids));
    }
  }

  private <T> T anyOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private ReceivedResponse send(
      FakeAccount caller, String method, String path, String... namesAndValues) {
    PersistentConnection connection = requireNonNull(connections.get(caller));
    return switch (method) {
      case "GET" -> connection.get(path);
      case "DELETE" -> connection.delete(path);
      default -> connection.post(path, form(namesAndValues));
    };
  }

  private void upload(FakeAccount owner, FakeAccount caller) {
    ReceivedResponse created =
        send(caller, "POST", PATH, "PublicKey", PEM, "AccountSid", owner.sid());

    assertThat(created.json().path("account_sid").asText()).isEqualTo(owner.sid());
    assertThat(keysOf(owner).add(PublicKeyUploader.sid(created))).isTrue();
  }

  private void list(FakeAccount account) {
    Set<String> listed = new HashSet<>();
    send(account, "GET", PATH + "?PageSize=1000")
        .json()
        .path("credentials")
        .forEach(key -> listed.add(key.path("sid").asText()));

    Set<String> seen = new HashSet<>();
    sids.values().forEach(seen::addAll);
    seen.retainAll(listed);
    assertThat(seen).isEqualTo(keysOf(account));
  }

  private void update(FakeAccount account, String sid) {
    String path = PATH + "/" + sid;

    for (FakeAccount caller : family) {
      assertThat(send(caller, "POST", path, "FriendlyName", "new").status())
          .isEqualTo(caller.equals(account) ? 200 : 404);
    }
  }

  private void delete(FakeAccount account, String sid) {
    String path = PATH + "/" + sid;

    assertThat(send(account, "DELETE", path).status()).isEqualTo(204);
    assertThat(send(account, "DELETE", path).status()).isEqualTo(404);
    keysOf(account).remove(sid);
  }
}
