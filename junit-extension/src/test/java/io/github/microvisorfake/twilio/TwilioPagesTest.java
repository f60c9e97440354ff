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

/** Twilio's client reads lists of each kind, page by page and as a whole. */
@MicrovisorFake
class TwilioPagesTest {

  @ParameterizedTest
  @EnumSource(Kind.class)
  void anEmptyListIsOneEmptyPage(Kind kind, FakeAccount account, TwilioRestClient c) {
    assertThat(kind.of(account, c).read(20)).isEmpty();
    assertThat(kind.of(account, c).pagesForward(20)).containsExactly(List.of());
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void iterationCrossesPages(Kind kind, FakeAccount account, TwilioRestClient c) {
    List<String> keys = kind.of(account, c).createMany(45);

    assertThat(kind.of(account, c).read(20)).isEqualTo(keys);
    assertThat(requests(account, "GET")).as("of 20, 20 and 5").isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void iterationStopsAtItsLimit(Kind kind, FakeAccount account, TwilioRestClient c) {
    List<String> keys = kind.of(account, c).createMany(5);

    assertThat(kind.of(account, c).readAtMost(3)).isEqualTo(keys.subList(0, 3));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void nextPageLeadsThroughAll(Kind kind, FakeAccount account, TwilioRestClient c) {
    kind.of(account, c).createMany(5);

    assertThat(kind.of(account, c).pagesForward(2))
        .containsExactly(List.of("key-1", "key-2"), List.of("key-3", "key-4"), List.of("key-5"));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aFullLastPageHasNoNext(Kind kind, FakeAccount account, TwilioRestClient c) {
    kind.of(account, c).createMany(4);

    assertThat(kind.of(account, c).pagesForward(2)).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void previousPageLeadsBack(Kind kind, FakeAccount account, TwilioRestClient c) {
    kind.of(account, c).createMany(5);

    assertThat(kind.of(account, c).forthAndBack(2))
        .containsExactly(List.of("key-3", "key-4"), List.of("key-1", "key-2"));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aPageIsReadByItsAddress(Kind kind, FakeAccount account, TwilioRestClient c) {
    Entries<?> entries = kind.of(account, c);
    entries.createMany(3);
    Page<?> first = entries.firstPage(2);

    assertThat(entries.pageAt(first.getNextPageUrl("microvisor"))).containsExactly("key-3");
    assertThat(entries.pageAt(first.getUrl("microvisor"))).containsExactly("key-1", "key-2");
    assertThat(entries.pageAt(first.getFirstPageUrl("microvisor")))
        .containsExactly("key-1", "key-2");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void addressesOfPagesNameTheFakeAndTheSid(Kind kind, FakeAccount account, TwilioRestClient c) {
    kind.of(account, c).createMany(3);

    Page<?> first = kind.of(account, c).firstPage(2);

    String list = account.uri() + kind.path(account);
    assertThat(first.getNextPageUrl("microvisor"))
        .startsWith(list + "?PageSize=2&Page=1&PageToken=PA");
    assertThat(first.getUrl("microvisor")).isEqualTo(list + "?PageSize=2&Page=0");
    assertThat(first.getPageSize()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void theRealServicesAddressOfAListWorksToo(Kind kind, FakeAccount account, TwilioRestClient c) {
    kind.of(account, c).createMany(3);

    String real = "https://microvisor.twilio.com" + kind.path(account) + "?PageSize=2";

    assertThat(kind.of(account, c).pageAt(real)).containsExactly("key-1", "key-2");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aPageHoldsFiftyUnlessTold(Kind kind, FakeAccount account, TwilioRestClient c) {
    kind.of(account, c).createMany(51);

    assertThat(kind.of(account, c).pageAt("https://microvisor.twilio.com" + kind.path(account)))
        .hasSize(50);
  }

  private static long requests(FakeAccount account, String method) {
    return account.requests().stream().map(RecordedRequest::method).filter(method::equals).count();
  }
}
