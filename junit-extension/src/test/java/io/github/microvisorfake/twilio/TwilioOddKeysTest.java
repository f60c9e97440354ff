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
 * What becomes of keys that are odd in a path. Twilio's client encodes each part of a path between
 * slashes as if it were a form's value.
 */
@MicrovisorFake
class TwilioOddKeysTest {

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
  void oddKeysLiveTheirWholeLife(String key, FakeAccount account, TwilioRestClient c) {
    for (Kind kind : Kind.values()) {
      livesItsWholeLife(key, kind, account, c);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void soDoesTheLongestKey(Kind kind, FakeAccount account, TwilioRestClient c) {
    livesItsWholeLife(LONGEST, kind, account, c);
  }

  private static void livesItsWholeLife(
      String key, Kind kind, FakeAccount account, TwilioRestClient c) {
    Entries<?> entries = kind.of(account, c);

    Shown created = entries.create(key, "v");

    assertThat(created.key()).isEqualTo(key);
    assertThat(entries.fetch(key)).isEqualTo(created);
    assertThat(entries.read(20)).containsExactly(key);
    assertThat(kind.stored(account, key)).contains("v");
    assertThat(entries.delete(key)).isTrue();
    assertThat(kind.stored(account, key)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void theUrlHasTheKeyAsOneEncodedSegment(Kind kind, FakeAccount account, TwilioRestClient c) {
    Shown created = kind.of(account, c).create("a b/é", "v");

    assertThat(created.url().getRawPath()).isEqualTo(kind.path(account) + "/a%20b%2F%C3%A9");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aSpaceIsSentAsPlusAndExplained(Kind kind, FakeAccount account, TwilioRestClient c) {
    kind.of(account, c).create("a b", "v");

    kind.of(account, c).fetch("a b");

    RecordedRequest fetch = lastRequest(account);
    assertThat(fetch.path()).endsWith("/a+b");
    assertThat(fetch.explanation().orElseThrow()).contains("+", "space");
  }

  /** The price of taking the plus for a space: the client cannot say which one it means. */
  @ParameterizedTest
  @EnumSource(Kind.class)
  void aPlusGoesBeforeASpace(Kind kind, FakeAccount account, TwilioRestClient c) {
    Entries<?> entries = kind.of(account, c);
    entries.create("a b", "space");

    assertThat(status(() -> entries.fetch("a+b"))).as("sent as a%%2Bb").isEqualTo(404);
    entries.create("a+b", "plus");
    assertThat(entries.fetch("a b").key()).as("sent as a+b").isEqualTo("a+b");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aSlashIsOneSegmentMoreAndSoNotFound(Kind kind, FakeAccount account, TwilioRestClient c) {
    Entries<?> entries = kind.of(account, c);
    assertThat(entries.create("a/b", "v").key()).isEqualTo("a/b");

    assertThat(status(() -> entries.fetch("a/b"))).isEqualTo(404);
    assertThat(lastRequest(account).path()).endsWith("/a/b");
    assertThat(status(() -> entries.delete("a/b"))).isEqualTo(404);
    assertThat(kind.stored(account, "a/b")).contains("v");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void dotsAloneAreNotFound(Kind kind, FakeAccount account, TwilioRestClient c) {
    Entries<?> entries = kind.of(account, c);
    for (String dots : new String[] {".", ".."}) {
      entries.create(dots, "v");

      assertThat(status(() -> entries.fetch(dots))).isEqualTo(404);
      assertThat(status(() -> entries.delete(dots))).isEqualTo(404);
      assertThat(kind.stored(account, dots)).contains("v");
    }
  }

  /** The client ends the path before the slash, and takes the list for an entry without fields. */
  @Test
  void anEmptyKeyReachesTheList(FakeAccount account, TwilioRestClient c) {
    account.addConfig("k", "v");

    AccountConfig nothing = AccountConfig.fetcher("").fetch(c);

    assertThat(lastRequest(account).path()).isEqualTo("/v1/Configs");
    assertThat(nothing.getKey()).isNull();
    assertThat(nothing.getDateUpdated()).isNull();
    assertThat(status(() -> AccountConfig.deleter("").delete(c))).isEqualTo(405);
    assertThat(account.configs()).hasSize(1);
  }

  /** So calls for {@code "a "} and {@code a/} reach {@code a}. */
  @ParameterizedTest
  @EnumSource(Kind.class)
  void theClientCutsASpaceOrASlashAtTheEndOff(Kind kind, FakeAccount account, TwilioRestClient c) {
    Entries<?> entries = kind.of(account, c);
    entries.create("a", "v");

    assertThat(entries.fetch("a ").key()).isEqualTo("a");
    assertThat(entries.fetch("a/").key()).isEqualTo("a");
    assertThat(lastRequest(account).path()).endsWith("/a");
  }

  /** So a call for {@code a?b} reaches {@code a}. */
  @ParameterizedTest
  @EnumSource(Kind.class)
  void theClientCutsAQuestionMarkOff(Kind kind, FakeAccount account, TwilioRestClient c) {
    Entries<?> entries = kind.of(account, c);
    assertThat(entries.create("a?b", "v").key()).isEqualTo("a?b");

    assertThat(status(() -> entries.fetch("a?b"))).isEqualTo(404);
    assertThat(lastRequest(account).path()).endsWith("/a");
  }

  private static int status(Runnable call) {
    return catchThrowableOfType(ApiException.class, call::run).getStatusCode();
  }

  private static RecordedRequest lastRequest(FakeAccount account) {
    return account.requests().get(account.requests().size() - 1);
  }
}
