package io.github.microvisorfake.wire;

import static io.github.microvisorfake.wire.KeyUploads.PATH;
import static io.github.microvisorfake.wire.KeyUploads.PEM;
import static io.github.microvisorfake.wire.KeyUploads.form;
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

/** The keys that one thread has in the accounts of a family, the first of which is the parent. */
final class KeyRing {

  private final List<FakeAccount> family;
  private final Random random;
  private final Map<FakeAccount, Set<String>> mine = new LinkedHashMap<>();
  private final Map<FakeAccount, KeptConnection> connections = new LinkedHashMap<>();

  KeyRing(List<FakeAccount> family, int seed) {
    this.family = family;
    this.random = new Random(seed);
    family.forEach(account -> mine.put(account, new HashSet<>()));
  }

  /** The SIDs of this thread's keys in an account. */
  Set<String> keysOf(FakeAccount account) {
    return requireNonNull(mine.get(account));
  }

  /** Random calls, each of which must see what the ones before it did. */
  KeyRing live(int calls) throws IOException {
    try {
      for (FakeAccount account : family) {
        connections.put(account, new KeptConnection(new Wire(account)));
      }
      for (int i = 0; i < calls; i++) {
        makeOneCall(anyOf(family));
      }
      return this;
    } finally {
      for (KeptConnection connection : connections.values()) {
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

  private Answer as(FakeAccount caller, String method, String path, String... namesAndValues) {
    KeptConnection connection = requireNonNull(connections.get(caller));
    return switch (method) {
      case "GET" -> connection.get(path);
      case "DELETE" -> connection.delete(path);
      default -> connection.post(path, form(namesAndValues));
    };
  }

  private void upload(FakeAccount owner, FakeAccount caller) {
    Answer created = as(caller, "POST", PATH, "PublicKey", PEM, "AccountSid", owner.sid());

    assertThat(created.json().path("account_sid").asText()).isEqualTo(owner.sid());
    assertThat(keysOf(owner).add(KeyUploads.sid(created))).isTrue();
  }

  private void list(FakeAccount account) {
    Set<String> listed = new HashSet<>();
    as(account, "GET", PATH + "?PageSize=1000")
        .json()
        .path("credentials")
        .forEach(key -> listed.add(key.path("sid").asText()));

    Set<String> seen = new HashSet<>();
    mine.values().forEach(seen::addAll);
    seen.retainAll(listed);
    assertThat(seen).isEqualTo(keysOf(account));
  }

  private void update(FakeAccount account, String sid) {
    String path = PATH + "/" + sid;

    for (FakeAccount caller : family) {
      assertThat(as(caller, "POST", path, "FriendlyName", "new").status())
          .isEqualTo(caller.equals(account) ? 200 : 404);
    }
  }

  private void delete(FakeAccount account, String sid) {
    String path = PATH + "/" + sid;

    assertThat(as(account, "DELETE", path).status()).isEqualTo(204);
    assertThat(as(account, "DELETE", path).status()).isEqualTo(404);
    keysOf(account).remove(sid);
  }
}
