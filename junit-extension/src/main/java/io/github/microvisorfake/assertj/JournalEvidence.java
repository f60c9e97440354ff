package io.github.microvisorfake.assertj;

import static io.github.microvisorfake.assertj.FailureMessages.count;
import static io.github.microvisorfake.assertj.FailureMessages.lastLines;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.journal.RecordedRequest;
import java.util.List;
import java.util.function.Predicate;

/**
 * What an account's journal can tell at one moment.
 *
 * @param account the account
 * @param requests the requests in the journal
 * @param dropped the number of older requests that are no longer in the journal
 */
record JournalEvidence(FakeAccount account, List<RecordedRequest> requests, long dropped) {

  private static final int MAX_SHOWN = 10;

  static JournalEvidence of(FakeAccount account) {
    // In this order, a request that is dropped in between is noticed.
    List<RecordedRequest> requests = account.requests();
    return new JournalEvidence(account, requests, account.droppedRequestCount());
  }

  List<RecordedRequest> matching(Predicate<RecordedRequest> matches) {
    return requests.stream().filter(matches).toList();
  }

  /** Returns whether requests that were dropped could contradict what the journal shows. */
  boolean isIncomplete() {
    return dropped > 0;
  }

  /** Returns the end of a message of an assertion that dropped requests could contradict. */
  String butCannotTell() {
    return "but this cannot be verified: " + droppedRequests();
  }

  private String droppedRequests() {
    return "the journal was full and has dropped "
        + count(dropped, "older request")
        + ";\ncall clearRequests() on the account before the part to verify, use an account for each"
        + " test, or set a larger ServerOptionsBuilder.journalCapacity";
  }

  /** Returns the end of a message about an expected request that the journal does not have. */
  String butReceived() {
    String received =
        requests.isEmpty()
            ? "but received no requests (if none is expected, use receivedNo)"
            : "but received:\n" + lastLines(requests, MAX_SHOWN);
    String note = isIncomplete() ? "\nand " + droppedRequests() : "";
    return received + note + withoutAccount();
  }

  private String withoutAccount() {
    List<RecordedRequest> others = account.requestsWithoutAccount();
    return others.isEmpty()
        ? ""
        : "\nmeanwhile the server received "
            + count(others.size(), "request")
            + " without an account, with missing or other credentials:\n"
            + lastLines(others, MAX_SHOWN);
  }
}
