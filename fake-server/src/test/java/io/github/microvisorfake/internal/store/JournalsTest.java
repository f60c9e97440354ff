package io.github.microvisorfake.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.journal.RecordedRequest;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Journals are bounded in requests and in bytes, each by itself and all together. */
class JournalsTest {

  private static final long MIB = 1024 * 1024;
  private static final int WIDE = 100_000;

  private static LongFunction<RecordedRequest> request(int pathLength) {
    return number -> RecordedRequest.builder().number(number).path("/".repeat(pathLength)).build();
  }

  private static void record(Journal journal, int times, int pathLength) {
    for (int i = 0; i < times; i++) {
      journal.record(request(pathLength));
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
  void keepsSixteenMebibytesOfLongRequests() {
    Journal journal = new Journals(Journal.DEFAULT_CAPACITY, Long.MAX_VALUE).create();

    record(journal, 200, WIDE);

    assertThat(bytes(journal)).isBetween(15 * MIB, 16 * MIB);
    assertThat(journal.all().size() + journal.dropped()).isEqualTo(200);
  }

  @Test
  void keepsMoreBytesWithALargerCapacity() {
    Journal journal = new Journals(20_000, Long.MAX_VALUE).create();

    record(journal, 200, WIDE);

    assertThat(bytes(journal)).isBetween(31 * MIB, 32 * MIB);
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
