package io.github.microvisorfake.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.microvisor.v1.AccountConfig;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.junit.MicrovisorFake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Keys with special characters. Twilio's Java client encodes each path segment as a form value
 * instead of a path segment.
 */
@MicrovisorFake
class TwilioSpecialKeysTest {

  private static final String LONGEST = "k".repeat(99) + "\uD83D\uDD11";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        " a",
        "a+b",
        "a%b",
        "a%2Fb",
        "é",
        ";",
        "日本",
        "\uD83D\uDD11",
        "a&b=c",
        "a:b@c,d",
        "settings.json",
        ".json",
        "~",
        "'\"\\",
        "<>[]{}|^`",
        "a*b",
        "...",
        "{Key}",
        "0",
        "Configs"
      })
  void specialKeysAreCreatedFetchedListedAndDeleted(
      String key, FakeAccount account, TwilioRestClient c) {
    for (EntryCollection collection : EntryCollection.values()) {
      assertLifecycle(key, collection, account, c);
    }
  }

  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void longestKeyIsCreatedFetchedListedAndDeleted(
      EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    assertLifecycle(LONGEST, collection, account, c);
  }

  private static void assertLifecycle(
      String key, EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    Entries<?> entries = collection.of(account, c);

    EntrySnapshot created = entries.create(key, "v");

    assertThat(created.key()).isEqualTo(key);
    assertThat(entries.fetch(key)).isEqualTo(created);
    assertThat(entries.read(20)).containsExactly(key);
    assertThat(collection.stored(account, key)).contains("v");
    assertThat(entries.delete(key)).isTrue();
    assertThat(collection.stored(account, key)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void urlContainsTheKeyAsOneEncodedSegment(
      EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    EntrySnapshot created = collection.of(account, c).create("a b/é", "v");

    assertThat(created.url().getRawPath()).isEqualTo(collection.path(account) + "/a%20b%2F%C3%A9");
  }

  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void spaceIsSentAsPlusAndExplained(
      EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    collection.of(account, c).create("a b", "v");

    collection.of(account, c).fetch("a b");

    RecordedRequest fetch = lastRequest(account);
    assertThat(fetch.path()).endsWith("/a+b");
    assertThat(fetch.explanation().orElseThrow()).contains("+", "space");
  }

  /** The client sends a plus for both a plus and a space in the key. */
  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void keyWithPlusTakesPrecedenceOverKeyWithSpace(
      EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    Entries<?> entries = collection.of(account, c);
    entries.create("a b", "space");

    assertThat(status(() -> entries.fetch("a+b"))).as("sent as a%%2Bb").isEqualTo(404);
    entries.create("a+b", "plus");
    assertThat(entries.fetch("a b").key()).as("sent as a+b").isEqualTo("a+b");
  }

  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void keyWithSlashIsNotFound(EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    Entries<?> entries = collection.of(account, c);
    assertThat(entries.create("a/b", "v").key()).isEqualTo("a/b");

    assertThat(status(() -> entries.fetch("a/b"))).isEqualTo(404);
    assertThat(lastRequest(account).path()).endsWith("/a/b");
    assertThat(status(() -> entries.delete("a/b"))).isEqualTo(404);
    assertThat(collection.stored(account, "a/b")).contains("v");
  }

  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void keysOfDotsAreNotFound(EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    Entries<?> entries = collection.of(account, c);
    for (String dots : new String[] {".", ".."}) {
      entries.create(dots, "v");

      assertThat(status(() -> entries.fetch(dots))).isEqualTo(404);
      assertThat(status(() -> entries.delete(dots))).isEqualTo(404);
      assertThat(collection.stored(account, dots)).contains("v");
    }
  }

  /** The client removes the trailing slash and reads the list as an entry without properties. */
  @Test
  void emptyKeyRequestsTheList(FakeAccount account, TwilioRestClient c) {
    account.addConfig("k", "v");

    AccountConfig nothing = AccountConfig.fetcher("").fetch(c);

    assertThat(lastRequest(account).path()).isEqualTo("/v1/Configs");
    assertThat(nothing.getKey()).isNull();
    assertThat(nothing.getDateUpdated()).isNull();
    assertThat(status(() -> AccountConfig.deleter("").delete(c))).isEqualTo(405);
    assertThat(account.configs()).hasSize(1);
  }

  /** Requests for {@code "a "} and {@code a/} therefore return {@code a}. */
  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void clientRemovesTrailingSpaceOrSlash(
      EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    Entries<?> entries = collection.of(account, c);
    entries.create("a", "v");

    assertThat(entries.fetch("a ").key()).isEqualTo("a");
    assertThat(entries.fetch("a/").key()).isEqualTo("a");
    assertThat(lastRequest(account).path()).endsWith("/a");
  }

  /** A request for {@code a?b} therefore requests {@code a}. */
  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void clientTruncatesKeyAtQuestionMark(
      EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    Entries<?> entries = collection.of(account, c);
    assertThat(entries.create("a?b", "v").key()).isEqualTo("a?b");

    assertThat(status(() -> entries.fetch("a?b"))).isEqualTo(404);
    assertThat(lastRequest(account).path()).endsWith("/a");
  }

  /** What follows a number sign is the fragment of a URL, which is not sent. */
  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void clientTruncatesKeyAtNumberSign(
      EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    Entries<?> entries = collection.of(account, c);
    assertThat(entries.create("a#b", "v").key()).isEqualTo("a#b");

    assertThat(status(() -> entries.fetch("a#b"))).isEqualTo(404);
    assertThat(lastRequest(account).path()).endsWith("/a");
  }

  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void deletingATruncatedKeyDeletesAnotherEntry(
      EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    Entries<?> entries = collection.of(account, c);
    for (String key : new String[] {"a?b", "a#b"}) {
      entries.create(key, "v");
      entries.create("a", "v");

      assertThat(entries.delete(key)).isTrue();
      assertThat(collection.stored(account, "a")).isEmpty();
      assertThat(collection.stored(account, key)).contains("v");
    }
  }

  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void clientDoesNotSendTheValueNull(
      EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    assertThat(status(() -> collection.of(account, c).create("k", "null"))).isEqualTo(400);
    assertThat(lastRequest(account).explanation().orElseThrow()).contains("Value");
    assertThat(collection.stored(account, "k")).isEmpty();
  }

  private static int status(Runnable call) {
    return catchThrowableOfType(ApiException.class, call::run).getStatusCode();
  }

  private static RecordedRequest lastRequest(FakeAccount account) {
    return account.requests().get(account.requests().size() - 1);
  }
}
