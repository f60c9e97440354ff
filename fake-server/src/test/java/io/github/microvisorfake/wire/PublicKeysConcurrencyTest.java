package io.github.microvisorfake.wire;

import static io.github.microvisorfake.wire.PublicKeyUploader.PATH;
import static io.github.microvisorfake.wire.PublicKeyUploader.PEM;
import static io.github.microvisorfake.wire.PublicKeyUploader.form;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakePublicKey;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.journal.RecordedRequest;
import java.util.ArrayList;
import java.util.List;
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

/**
 * Many threads change the keys of a parent account and of its subaccounts. The server processes one
 * request at a time, so a request is only concurrent with Java code of a test.
 */
@Timeout(60)
class PublicKeysConcurrencyTest {

  private static final int THREADS = 8;
  private static final int CALLS = 300;

  /** Enough for concurrent calls even on two cores. */
  private static final int MANY_CALLS = 1_000;

  private final MicrovisorServer server = MicrovisorServer.start();
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final FakeAccount parent = server.account();

  @AfterEach
  void close() throws InterruptedException {
    threads.shutdownNow();
    server.close();
    assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
  }

  private <T> List<T> inParallel(List<Callable<T>> tasks) throws Exception {
    List<T> results = new ArrayList<>();
    for (Future<T> result : threads.invokeAll(tasks)) {
      results.add(result.get());
    }
    return results;
  }

  @Test
  void everyAccountListsOnlyItsOwnKeys() throws Exception {
    List<FakeAccount> family = new ArrayList<>(List.of(parent));
    Stream.generate(parent::addSubaccount).limit(4).forEach(family::add);
    List<Callable<RandomKeyRequests>> tasks =
        IntStream.range(0, THREADS)
            .<Callable<RandomKeyRequests>>mapToObj(
                thread -> () -> new RandomKeyRequests(family, thread).run(CALLS))
            .toList();

    List<RandomKeyRequests> requests = inParallel(tasks);

    for (FakeAccount account : family) {
      assertThat(account.publicKeys())
          .extracting(FakePublicKey::sid)
          .containsExactlyInAnyOrderElementsOf(
              requests.stream().flatMap(request -> request.keysOf(account).stream()).toList());
      assertThat(account.requests()).extracting(RecordedRequest::status).allMatch(s -> s < 500);
    }
  }

  /** Half of the threads upload keys as the parent; the other half add keys in Java. */
  @Test
  void noUploadForOneSubaccountIsLost() throws Exception {
    FakeAccount child = parent.addSubaccount();
    List<Callable<List<Integer>>> tasks = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      tasks.add(i % 2 == 0 ? () -> uploadFor(child.sid(), MANY_CALLS) : () -> addTo(child));
    }

    assertThat(inParallel(tasks).stream().flatMap(List::stream)).containsOnly(201);
    assertThat(child.publicKeys())
        .hasSize(THREADS * MANY_CALLS)
        .extracting(FakePublicKey::sid)
        .doesNotHaveDuplicates();
    assertThat(parent.publicKeys()).isEmpty();
  }

  private static List<Integer> addTo(FakeAccount account) {
    for (int i = 0; i < MANY_CALLS; i++) {
      account.addPublicKey(PEM);
    }
    return List.of();
  }

  /** One thread adds and removes the subaccount that the other threads upload keys for and read. */
  @Test
  void subaccountCanBeAddedAndRemovedDuringUploads() throws Exception {
    FakeAccount child = parent.addSubaccount();
    List<Callable<List<Integer>>> tasks = new ArrayList<>();
    tasks.add(() -> addAndRemove(child.sid()));
    for (int i = 1; i < THREADS; i++) {
      tasks.add(i % 2 == 0 ? () -> read(child) : () -> uploadFor(child.sid(), CALLS));
    }

    assertThat(inParallel(tasks).stream().flatMap(List::stream)).isSubsetOf(200, 201, 400, 401);
    assertThat(parent.subaccounts()).extracting(FakeAccount::sid).containsExactly(child.sid());
    assertThat(parent.publicKeys()).isEmpty();
  }

  private List<Integer> addAndRemove(String sid) {
    for (int i = 0; i < CALLS; i++) {
      parent.subaccounts().forEach(server::removeAccount);
      parent.addSubaccount(sid);
    }
    return List.of();
  }

  private List<Integer> uploadFor(String sid, int calls) throws Exception {
    List<Integer> statuses = new ArrayList<>();
    try (PersistentConnection connection = new PersistentConnection(new RawHttpClient(parent))) {
      for (int i = 0; i < calls; i++) {
        statuses.add(connection.post(PATH, form("PublicKey", PEM, "AccountSid", sid)).status());
      }
    }
    return statuses;
  }

  private static List<Integer> read(FakeAccount account) throws Exception {
    List<Integer> statuses = new ArrayList<>();
    try (PersistentConnection connection = new PersistentConnection(new RawHttpClient(account))) {
      for (int i = 0; i < CALLS; i++) {
        statuses.add(connection.get(PATH).status());
      }
    }
    return statuses;
  }
}
