package io.github.microvisorfake.wire;

import static io.github.microvisorfake.wire.RawHttpClient.keyValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.FakeSecret;
import io.github.microvisorfake.MicrovisorServer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ConcurrencyTest {

  private static final int THREADS = 16;
  private static final int KEYS = 1_000;
  private static final int CALLS = 200;

  private final MicrovisorServer server = MicrovisorServer.start();
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  @AfterEach
  void close() throws InterruptedException {
    threads.shutdownNow();
    server.close();
    assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
  }

  /** Runs the tasks in parallel and returns their results. */
  private <T> List<T> inParallel(List<Callable<T>> tasks) throws Exception {
    List<T> results = new ArrayList<>();
    for (Future<T> result : threads.invokeAll(tasks)) {
      results.add(result.get());
    }
    return results;
  }

  @Test
  void onlyOneOfManyConcurrentCreatesOfAKeySucceeds() throws Exception {
    FakeDevice device = server.account().addDevice();
    String path = "/v1/Devices/" + device.sid() + "/Secrets";
    List<Callable<List<Integer>>> tasks =
        IntStream.range(0, THREADS)
            .<Callable<List<Integer>>>mapToObj(thread -> () -> createAll(path, "by " + thread))
            .toList();

    List<Integer> statuses = inParallel(tasks).stream().flatMap(List::stream).toList();

    assertThat(statuses).filteredOn(status -> status == 201).hasSize(KEYS);
    assertThat(statuses).filteredOn(status -> status == 409).hasSize(KEYS * (THREADS - 1));
    assertThat(device.secrets()).hasSize(KEYS).extracting(FakeSecret::key).doesNotHaveDuplicates();
  }

  private List<Integer> createAll(String path, String value) throws Exception {
    List<Integer> statuses = new ArrayList<>();
    try (PersistentConnection connection =
        new PersistentConnection(new RawHttpClient(server.account()))) {
      for (int i = 0; i < KEYS; i++) {
        statuses.add(connection.post(path, keyValue("k" + i, value)).status());
      }
    }
    return statuses;
  }

  @Test
  void concurrentChangesOfAccountsStayIsolated() throws Exception {
    List<FakeAccount> accounts = Stream.generate(server::addAccount).limit(THREADS).toList();
    List<Callable<Set<String>>> tasks =
        accounts.stream()
            .<Callable<Set<String>>>map(account -> () -> createDeleteAndList(account, "k"))
            .toList();

    List<Set<String>> kept = inParallel(tasks);

    for (int i = 0; i < THREADS; i++) {
      assertThat(keys(accounts.get(i))).isEqualTo(kept.get(i));
    }
  }

  @Test
  void threadsThatShareAnAccountKeepTheirOwnKeys() throws Exception {
    FakeAccount account = server.account();
    List<Callable<Set<String>>> tasks =
        IntStream.range(0, THREADS)
            .<Callable<Set<String>>>mapToObj(
                thread -> () -> createDeleteAndList(account, "t" + thread + "-"))
            .toList();

    Set<String> kept = new HashSet<>();
    inParallel(tasks).forEach(kept::addAll);

    assertThat(keys(account)).isEqualTo(kept);
  }

  /**
   * Sends random requests for keys with this prefix, each of which must see the effects of the
   * preceding ones.
   */
  private static Set<String> createDeleteAndList(FakeAccount account, String prefix)
      throws Exception {
    Random random = new Random(prefix.hashCode());
    Set<String> keys = new HashSet<>();
    try (PersistentConnection connection = new PersistentConnection(new RawHttpClient(account))) {
      for (int i = 0; i < CALLS; i++) {
        String key = prefix + random.nextInt(20);
        switch (random.nextInt(3)) {
          case 0 -> create(connection, key, keys.add(key));
          case 1 -> delete(connection, key, keys.remove(key));
          default -> assertThat(listed(connection, prefix)).isEqualTo(keys);
        }
      }
    }
    return keys;
  }

  private static void create(PersistentConnection connection, String key, boolean isNew) {
    assertThat(connection.post("/v1/Configs", keyValue(key, "v")).status())
        .isEqualTo(isNew ? 201 : 409);
  }

  private static void delete(PersistentConnection connection, String key, boolean isThere) {
    assertThat(connection.delete("/v1/Configs/" + key).status()).isEqualTo(isThere ? 204 : 404);
  }

  private static Set<String> listed(PersistentConnection connection, String prefix) {
    List<String> keys = new ArrayList<>();
    for (JsonNode config : connection.get("/v1/Configs?PageSize=1000").json().path("configs")) {
      keys.add(config.path("key").asText());
    }
    assertThat(keys).doesNotHaveDuplicates();
    keys.removeIf(key -> !key.startsWith(prefix));
    return Set.copyOf(keys);
  }

  private static Set<String> keys(FakeAccount account) {
    Set<String> keys = new HashSet<>();
    account.configs().forEach(config -> keys.add(config.key()));
    return keys;
  }
}
