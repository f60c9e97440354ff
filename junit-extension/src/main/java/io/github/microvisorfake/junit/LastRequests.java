package io.github.microvisorfake.junit;

import static io.github.microvisorfake.junit.Messages.format;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.journal.RecordedRequest;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says with a failed test what its account was asked last, and why it answered as it did. It is no
 * failure itself, and has no stack trace. No secret is in it, as none is in a recorded request.
 */
final class LastRequests extends Exception {

  private static final long serialVersionUID = 1;
  private static final int SHOWN = 10;
  private static final int LINE = 600;

  LastRequests(FakeAccount account, List<RecordedRequest> requests) {
    super(text(account, requests), null, false, false);
  }

  private static String text(FakeAccount account, List<RecordedRequest> requests) {
    String of = format("%s at %s", account, account.uri());
    if (requests.isEmpty()) {
      return of
          + " received no request; does the code under test call this address, as this account?";
    }
    int shown = Math.min(requests.size(), SHOWN);
    List<RecordedRequest> last = requests.subList(requests.size() - shown, requests.size());
    return format(
        "the last %d of %d requests that %s received:%s", shown, requests.size(), of, lines(last));
  }

  /** Each on a line of its own, which begins with a line break. */
  static String lines(List<RecordedRequest> requests) {
    return requests.stream()
        .map(RecordedRequest::toString)
        .map(it -> it.length() <= LINE ? it : it.substring(0, LINE) + "…")
        .collect(Collectors.joining("\n  ", "\n  ", ""));
  }
}
