package io.github.microvisorfake.junit;

import static io.github.microvisorfake.junit.Messages.format;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.journal.RecordedRequest;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lists the last requests of a failed test's account, with the explanations of the responses. It is
 * attached to the failure as a suppressed exception and has no stack trace. Recorded requests never
 * contain secrets.
 */
final class RecentRequestsException extends Exception {

  private static final long serialVersionUID = 1;
  private static final int MAX_SHOWN = 10;
  private static final int MAX_LINE_LENGTH = 600;

  RecentRequestsException(FakeAccount account, List<RecordedRequest> requests) {
    super(message(account, requests), null, false, false);
  }

  private static String message(FakeAccount account, List<RecordedRequest> requests) {
    String receiver = format("%s at %s", account, account.uri());
    if (requests.isEmpty()) {
      return receiver
          + " received no requests; check that the code under test calls this address with the credentials of this account";
    }
    int shown = Math.min(requests.size(), MAX_SHOWN);
    List<RecordedRequest> last = requests.subList(requests.size() - shown, requests.size());
    return format(
        "last %d of %d requests received by %s:%s", shown, requests.size(), receiver, lines(last));
  }

  /** Returns one line per request, each preceded by a line break. */
  static String lines(List<RecordedRequest> requests) {
    return requests.stream()
        .map(RecordedRequest::toString)
        .map(
            line ->
                line.length() <= MAX_LINE_LENGTH ? line : line.substring(0, MAX_LINE_LENGTH) + "…")
        .collect(Collectors.joining("\n  ", "\n  ", ""));
  }
}
