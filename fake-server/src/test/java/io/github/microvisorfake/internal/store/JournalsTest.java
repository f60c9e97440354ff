package io.github.microvisorfake.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.journal.RecordedHeader;
import io.github.microvisorfake.journal.RecordedRequest;
import java.util.Collections;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Journals are bounded in requests and in bytes, each by itself and all together. */
class JournalsTest {

  private static final long MIB = 1024 * 1024;
  private static final int WIDE = 100_000;

  private static LongFunction<RecordedRequest> request(int pathLength) {
    String path = "/".repeat(pathLength);
    return number -> RecordedRequest.builder().number(number).path(path).build();
  }

  private static void record(Journal journal, int times, int pathLength) {
    LongFunction<RecordedRequest> request = request(pathLength);
    for (int i = 0; i < times; i++) {
      journal.record(request);
    }
  }

  private static long bytes(Journal journal) {
    return journal.all().stream().mapToLong(RequestSize::bytes).sum();
  }

  @Test
  void keepsTenThousandRequestsByDefault() {
    Journal journal = Journals.ofHeap(Journal.DEFAULT_CAPACITY).create();

    record(journal, 10_001, 10);

    assertThat(journal.all()).hasSize(10_000);
    assertThat(journal.dropped()).isEqualTo(1);
  }

  @Test
  void keepsTenThousandRequestsOfAnOrdinaryClient() {
    Journal journal = new Journals(Journal.DEFAULT_CAPACITY, Long.MAX_VALUE).create();
    List<RecordedHeader> headers =
        Collections.nCopies(10, new RecordedHeader("Accept-Encoding", "x".repeat(50)));

    for (int i = 0; i < Journal.DEFAULT_CAPACITY; i++) {
      journal.record(withHeaders(headers, headers, "b".repeat(300)));
    }

    assertThat(journal.dropped()).isZero();
  }

  @Test
  void countsHeadersAndBodies() {
    List<RecordedHeader> none = List.of();
    List<RecordedHeader> one = List.of(new RecordedHeader("X", "v".repeat(1_000)));
    long without = RequestSize.bytes(withHeaders(none, none, "").apply(1));

    assertThat(RequestSize.bytes(withHeaders(one, none, "").apply(1)) - without)
        .isBetween(1_000L, 2_500L);
    assertThat(RequestSize.bytes(withHeaders(none, one, "").apply(1)) - without)
        .isBetween(1_000L, 2_500L);
    assertThat(RequestSize.bytes(withHeaders(none, none, "b".repeat(1_000)).apply(1)) - without)
        .isBetween(1_000L, 2_500L);
  }

  private static LongFunction<RecordedRequest> withHeaders(
      List<RecordedHeader> request, List<RecordedHeader> response, String body) {
    return number ->
        RecordedRequest.builder()
            .number(number)
            .requestHeaders(request)
            .responseHeaders(response)
            .responseBody(body)
            .build();
  }

  @Test
  void keepsSixtyFourMebibytesOfLongRequests() {
    Journal journal = new Journals(Journal.DEFAULT_CAPACITY, Long.MAX_VALUE).create();

    record(journal, 800, WIDE);

    assertThat(bytes(journal)).isBetween(63 * MIB, 64 * MIB);
    assertThat(journal.all().size() + journal.dropped()).isEqualTo(800);
  }

  @Test
  void keepsMoreBytesWithALargerCapacity() {
    Journal journal = new Journals(20_000, Long.MAX_VALUE).create();

    record(journal, 800, WIDE);

    assertThat(bytes(journal)).isBetween(127 * MIB, 128 * MIB);
  }

  @Test
  void allJournalsTogetherKeepTheLimitOfTheServer() {
    Journals journals = new Journals(Journal.DEFAULT_CAPACITY, 20 * MIB);
    List<Journal> eight = Stream.generate(journals::create).limit(8).toList();

    eight.forEach(journal -> record(journal, 50, WIDE));

    assertThat(eight.stream().mapToLong(JournalsTest::bytes).sum()).isBetween(10 * MIB, 20 * MIB);
    assertThat(eight).allSatisfy(journal -> assertThat(journal.all()).isNotEmpty());
  }

  @Test
  void smallJournalIsKeptWhenALargeOneFillsTheLimit() {
    Journals journals = new Journals(Journal.DEFAULT_CAPACITY, 2 * MIB);
    Journal small = journals.create();
    record(small, 10, 10);

    record(journals.create(), 100, WIDE);

    assertThat(small.all()).hasSize(10);
    assertThat(small.dropped()).isZero();
  }

  @Test
  void removedAndClearedJournalsDoNotCount() {
    Journals journals = new Journals(Journal.DEFAULT_CAPACITY, 2 * MIB);
    for (int i = 0; i < 10; i++) {
      Journal journal = journals.create();
      record(journal, 5, WIDE);
      journal.remove();
      record(journal, 1, WIDE);
      Journal cleared = journals.create();
      record(cleared, 1, WIDE);
      cleared.clear();
    }
    Journal last = journals.create();

    record(last, 9, WIDE);

    assertThat(last.dropped()).isZero();
  }

  @Test
  void undeliveredRequestIsCountedByItsFinalStatusAlsoIfItWasDropped() {
    Journal journal = Journals.ofHeap(1).create();
    RecordedRequest first = journal.record(request(10));
    journal.record(request(10));

    journal.replace(first, first.toBuilder().status(RecordedRequest.UNDELIVERED).build());

    assertThat(journal.counts().withStatus(200)).isEqualTo(1);
    assertThat(journal.counts().withStatus(RecordedRequest.UNDELIVERED)).isEqualTo(1);
    assertThat(journal.all()).extracting(RecordedRequest::number).containsExactly(2L);
  }

  @Test
  void replacedRequestKeepsItsPlace() {
    Journal journal = Journals.ofHeap(10).create();
    RecordedRequest first = journal.record(request(10));
    RecordedRequest second = journal.record(request(10));
    RecordedRequest failed = first.toBuilder().status(RecordedRequest.UNDELIVERED).build();

    journal.replace(first, failed);

    assertThat(journal.all()).containsExactly(failed, second);
  }
}
