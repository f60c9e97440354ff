package io.github.microvisorfake.junit;

import static io.github.microvisorfake.junit.Messages.format;

import io.github.microvisorfake.journal.RecordedRequest;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Lists the last requests of a failed test's account, with the explanations of the responses, and
 * the requests without an account that the server received meanwhile. It is attached to the failure
 * as a suppressed exception and has no stack trace. Recorded requests never contain secrets.
 */
final class RecentRequestsException extends Exception {

  private static final long serialVersionUID = 1;
  private static final int MAX_SHOWN = 10;
  private static final int MAX_LINE_LENGTH = 600;

  RecentRequestsException(TestRequests requests) {
    super(message(requests), null, false, false);
  }

  private static String message(TestRequests requests) {
    List<RecordedRequest> withoutAccount = requests.withoutAccount();
    return received(requests, withoutAccount.isEmpty())
        + (withoutAccount.isEmpty()
            ? ""
            : format(
                "\nrequests without an account that the server received during the test (%d):%s",
                withoutAccount.size(), lines(last(withoutAccount))));
  }

  private static String received(TestRequests requests, boolean suggestRemedy) {
    String receiver = format("%s at %s", requests.account(), requests.account().uri());
    long total = requests.counts().total();
    if (total == 0) {
      return receiver
          + " received no requests"
          + (suggestRemedy
              ? "; check that the code under test calls this address with the credentials of this account"
              : "");
    }
    List<RecordedRequest> shown = last(requests.recorded());
    return format(
        "last %d of %d requests received by %s:%s",
        shown.size(), total, receiver, lines(shown, requests.account().leakDetection()::isLeak));
  }

  private static List<RecordedRequest> last(List<RecordedRequest> requests) {
    return requests.subList(Math.max(0, requests.size() - MAX_SHOWN), requests.size());
  }

  /** Returns one line per request, each preceded by a line break. */
  static String lines(List<RecordedRequest> requests) {
    return lines(requests, line -> false);
  }

  /** Returns the lines without the content of those that must not be shown. */
  private static String lines(List<RecordedRequest> requests, Predicate<String> isSecret) {
    return requests.stream()
        .map(request -> isSecret.test(request.toString()) ? hidden(request) : request.toString())
        .map(
            line ->
                line.length() <= MAX_LINE_LENGTH ? line : line.substring(0, MAX_LINE_LENGTH) + "…")
        .map(line -> "\n  " + line)
        .collect(Collectors.joining());
  }

  private static String hidden(RecordedRequest request) {
    return format(
        "%d %s (hidden because it contains the value of a secret) %d",
        request.number(), request.method(), request.status());
  }
}
