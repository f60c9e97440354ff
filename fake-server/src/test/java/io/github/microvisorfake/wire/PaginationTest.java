package io.github.microvisorfake.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeConfig;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.MicrovisorServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaginationTest {

  private static final int ENTRIES = 2_345;

  private static MicrovisorServer server;

  private FakeAccount account;
  private FakeDevice device;
  private PersistentConnection connection;

  @BeforeAll
  static void startServer() {
    server = MicrovisorServer.start();
  }

  @AfterAll
  static void closeServer() {
    server.close();
  }

  @BeforeEach
  void addAccount() throws IOException {
    account = server.addAccount();
    device = account.addDevice("thermostat-1");
    connection = new PersistentConnection(new RawHttpClient(account));
  }

  @AfterEach
  void removeAccount() throws IOException {
    connection.close();
    server.removeAccount(account);
  }

  private String path() {
    return "/v1/Devices/" + device.sid() + "/Configs";
  }

  private void add(int from, int to) {
    IntStream.range(from, to).forEach(i -> device.addConfig("k" + i, "v"));
  }

  private static List<String> keys(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "k" + i).toList();
  }

  private void delete(String key) {
    assertThat(connection.delete(path() + "/" + key).status()).isEqualTo(204);
  }

  /** A page: its keys and the paths of its links. */
  private record Page(List<String> keys, Optional<String> previous, Optional<String> next) {

    String last() {
      return keys.get(keys.size() - 1);
    }
  }

  private Page page(String path) {
    ReceivedResponse response = connection.get(path);
    assertThat(response.status()).as(response.body()).isEqualTo(200);
    JsonNode meta = response.json().path("meta");
    List<String> keys = new ArrayList<>();
    response.json().path("configs").forEach(config -> keys.add(config.path("key").asText()));
    return new Page(keys, link(meta, "previous_page_url"), link(meta, "next_page_url"));
  }

  private Optional<String> link(JsonNode meta, String name) {
    JsonNode url = meta.path(name);
    assertThat(url.isNull() || url.asText().startsWith(account.uri() + "/v1/")).isTrue();
    return url.isNull()
        ? Optional.empty()
        : Optional.of(url.asText().substring(account.uri().toString().length()));
  }

  /**
   * Follows the links to the last page and returns all keys. The operator runs between pages and
   * may change the link.
   */
  private List<String> walk(Optional<String> first, UnaryOperator<String> between) {
    List<String> listed = new ArrayList<>();
    Optional<String> path = first;
    while (path.isPresent()) {
      Page page = page(path.get());
      listed.addAll(page.keys());
      path = page.next().map(between);
    }
    return listed;
  }

  @Test
  void pagesShowTheWholeListInOrder() {
    add(0, ENTRIES);

    assertThat(walk(Optional.of(path()), link -> link)).isEqualTo(keys(0, ENTRIES));
  }

  @Test
  void pagesShowEachRemainingEntryOnceDuringChanges() {
    add(0, ENTRIES);
    List<String> deleted = new ArrayList<>();
    Random random = new Random(1);
    List<String> listed =
        walk(
            Optional.of(path() + "?PageSize=50"),
            link -> {
              deleteSome(random, deleted);
              device.addConfig("new-" + deleted.size(), "v");
              return link;
            });

    List<String> survivors = new ArrayList<>(keys(0, ENTRIES));
    survivors.removeAll(deleted);
    List<String> listedSurvivors = new ArrayList<>(listed);
    listedSurvivors.retainAll(survivors);
    assertThat(listedSurvivors).isEqualTo(survivors);
    assertThat(listed).doesNotHaveDuplicates();
    assertThat(deleted).hasSizeGreaterThan(100);
  }

  private void deleteSome(Random random, List<String> deleted) {
    for (int i = 0; i < 5; i++) {
      String key = "k" + random.nextInt(ENTRIES);
      if (device.config(key).isPresent()) {
        delete(key);
        deleted.add(key);
      }
    }
  }

  @Test
  void deletingTheLastEntryOfAPageHidesNoOther() {
    add(0, ENTRIES);
    List<String> listed = new ArrayList<>();
    Optional<String> path = Optional.of(path() + "?PageSize=50");
    while (path.isPresent()) {
      Page page = page(path.get());
      listed.addAll(page.keys());
      delete(page.last());
      path = page.next();
    }

    assertThat(listed).isEqualTo(keys(0, ENTRIES));
  }

  @Test
  void previousPagesAreTheSamePages() {
    add(0, ENTRIES);
    List<List<String>> pages = new ArrayList<>();
    Page page = page(path());
    while (page.next().isPresent()) {
      pages.add(page.keys());
      page = page(page.next().get());
    }
    List<List<String>> pagesBack = new ArrayList<>();
    while (page.previous().isPresent()) {
      page = page(page.previous().get());
      pagesBack.add(page.keys());
    }

    Collections.reverse(pagesBack);
    assertThat(pagesBack).isEqualTo(pages).hasSize(46);
  }

  @Test
  void previousPagesShowEachRemainingEntryOnceDuringChanges() {
    add(0, ENTRIES);
    Page page = page(path());
    while (page.next().isPresent()) {
      page = page(page.next().get());
    }
    List<String> listed = new ArrayList<>(page.keys());
    while (page.previous().isPresent()) {
      delete(page.keys().get(0));
      device.addConfig("new-" + listed.size(), "v");
      page = page(page.previous().get());
      listed.addAll(0, page.keys());
    }

    assertThat(listed).isEqualTo(keys(0, ENTRIES));
  }

  @Test
  void pageSizeCanChangeBetweenPages() {
    add(0, ENTRIES);
    Random random = new Random(2);
    List<String> listed =
        walk(
            Optional.of(path() + "?PageSize=7"),
            link -> link.replaceFirst("PageSize=\\d+", "PageSize=" + (1 + random.nextInt(90))));

    assertThat(listed).isEqualTo(keys(0, ENTRIES));
  }

  @Test
  void pageNumberDoesNotMoveTheWindow() {
    add(0, 150);
    List<String> listed =
        walk(Optional.of(path()), link -> link.replaceFirst("&Page=\\d+", "&Page=77"));

    assertThat(listed).isEqualTo(keys(0, 150));
  }

  @Test
  void tokenStaysValidAfterTheDeletionOfEveryEntry() {
    add(0, 60);
    String next = page(path()).next().orElseThrow();
    keys(0, 60).forEach(this::delete);

    assertThat(page(next)).isEqualTo(new Page(List.of(), Optional.empty(), Optional.empty()));
    add(60, 61);
    assertThat(page(next).keys()).containsExactly("k60");
  }

  @Test
  void recreatedKeyIsListedLast() {
    add(0, 60);
    String next = page(path()).next().orElseThrow();
    delete("k10");
    add(10, 11);

    assertThat(page(next).keys()).hasSize(11).endsWith("k59", "k10");
  }

  @Test
  void updateKeepsThePosition() {
    account.setAllowUpdates(true);
    add(0, 60);
    connection.post(path() + "/k10", RawHttpClient.keyValue("k10", "updated"));

    assertThat(walk(Optional.of(path()), link -> link)).isEqualTo(keys(0, 60));
    assertThat(device.config("k10").map(FakeConfig::value)).contains("updated");
  }

  @Test
  void pagesThroughAHundredThousandEntries() {
    add(0, 100_000);
    Page page = page(path() + "?PageSize=1000");
    for (int i = 1; i < 90; i++) {
      page = page(page.next().orElseThrow());
    }
    String next = page.next().orElseThrow().replace("PageSize=1000", "PageSize=3");

    assertThat(page(next).keys()).containsExactly("k90000", "k90001", "k90002");
    String previous = page(next).previous().orElseThrow();
    assertThat(page(previous).keys()).containsExactly("k89997", "k89998", "k89999");
  }
}
