package io.github.microvisorfake.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.base.Page;
import com.twilio.http.TwilioRestClient;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.junit.MicrovisorFake;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Twilio's Java client reads lists of configs and secrets, by page and as a whole. */
@MicrovisorFake
class TwilioPagesTest {

  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void emptyListIsOneEmptyPage(
      EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    assertThat(collection.of(account, c).read(20)).isEmpty();
    assertThat(collection.of(account, c).pagesForward(20)).containsExactly(List.of());
  }

  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void iterationCrossesPages(EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    List<String> keys = collection.of(account, c).createMany(45);

    assertThat(collection.of(account, c).read(20)).isEqualTo(keys);
    assertThat(requests(account, "GET")).as("of 20, 20 and 5").isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void iterationStopsAtItsLimit(
      EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    List<String> keys = collection.of(account, c).createMany(5);

    assertThat(collection.of(account, c).readAtMost(3)).isEqualTo(keys.subList(0, 3));
  }

  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void nextPageReadsAllPages(EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    collection.of(account, c).createMany(5);

    assertThat(collection.of(account, c).pagesForward(2))
        .containsExactly(List.of("key-1", "key-2"), List.of("key-3", "key-4"), List.of("key-5"));
  }

  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void fullLastPageHasNoNextPage(
      EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    collection.of(account, c).createMany(4);

    assertThat(collection.of(account, c).pagesForward(2)).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void previousPageReturnsTheFirstPage(
      EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    collection.of(account, c).createMany(5);

    assertThat(collection.of(account, c).secondPageAndFirstAgain(2))
        .containsExactly(List.of("key-3", "key-4"), List.of("key-1", "key-2"));
  }

  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void pageIsReadByItsUrl(EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    Entries<?> entries = collection.of(account, c);
    entries.createMany(3);
    Page<?> first = entries.firstPage(2);

    assertThat(entries.pageAt(first.getNextPageUrl("microvisor"))).containsExactly("key-3");
    assertThat(entries.pageAt(first.getUrl("microvisor"))).containsExactly("key-1", "key-2");
    assertThat(entries.pageAt(first.getFirstPageUrl("microvisor")))
        .containsExactly("key-1", "key-2");
  }

  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void pageUrlsContainTheFakeAndTheSid(
      EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    collection.of(account, c).createMany(3);

    Page<?> first = collection.of(account, c).firstPage(2);

    String list = account.uri() + collection.path(account);
    assertThat(first.getNextPageUrl("microvisor"))
        .startsWith(list + "?PageSize=2&Page=1&PageToken=PA");
    assertThat(first.getUrl("microvisor")).isEqualTo(list + "?PageSize=2&Page=0");
    assertThat(first.getPageSize()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void listUrlOfTheRealServiceIsRedirected(
      EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    collection.of(account, c).createMany(3);

    String real = "https://microvisor.twilio.com" + collection.path(account) + "?PageSize=2";

    assertThat(collection.of(account, c).pageAt(real)).containsExactly("key-1", "key-2");
  }

  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void pageSizeDefaultsToFifty(
      EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    collection.of(account, c).createMany(51);

    assertThat(
            collection
                .of(account, c)
                .pageAt("https://microvisor.twilio.com" + collection.path(account)))
        .hasSize(50);
  }

  private static long requests(FakeAccount account, String method) {
    return account.requests().stream().map(RecordedRequest::method).filter(method::equals).count();
  }
}
