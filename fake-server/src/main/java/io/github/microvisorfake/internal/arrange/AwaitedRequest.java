package io.github.microvisorfake.internal.arrange;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.text.PathPattern;
import io.github.microvisorfake.journal.HttpMethod;
import io.github.microvisorfake.journal.RecordedRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** A request that a test waits for: the first one with its method and path that was not taken. */
public final class AwaitedRequest {

  /** Longer than any test runs, and short enough to be counted in nanoseconds. */
  private static final Duration LONGEST = Duration.ofDays(365);

  private static final int MAX_SHOWN = 10;

  private final Account account;
  private final HttpMethod method;
  private final String path;
  private final PathPattern pattern;

  /**
   * Creates the description of a request.
   *
   * @throws IllegalArgumentException if no request can have the path
   */
  public AwaitedRequest(Account account, HttpMethod method, String path) {
    this.account = account;
    this.method = method;
    this.path = path;
    this.pattern = PathPattern.of(path);
  }

  /**
   * Takes the request from the journal, or waits for it. No lock is held while it waits.
   *
   * @throws TimeoutException if there was none within the time
   * @throws IllegalArgumentException if the time is negative
   */
  public RecordedRequest take(Duration timeout) throws InterruptedException, TimeoutException {
    if (timeout.isNegative()) {
      throw new IllegalArgumentException(
          format("the timeout %s is negative; use zero to return at once", timeout));
    }
    long nanos = (timeout.compareTo(LONGEST) < 0 ? timeout : LONGEST).toNanos();
    long deadline = System.nanoTime() + nanos;
    long searched = 0;
    long last;
    do {
      last = account.journal().lastNumber();
      Optional<RecordedRequest> found = takeFirstAfter(searched);
      if (found.isPresent()) {
        return found.get();
      }
      searched = last;
    } while (account.journal().awaitAfter(searched, deadline));
    throw new TimeoutException(message(timeout));
  }

  private Optional<RecordedRequest> takeFirstAfter(long number) {
    return account.journal().all().stream()
        .filter(request -> request.number() > number)
        .filter(this::matches)
        .filter(account.journal()::take)
        .findFirst();
  }

  private boolean matches(RecordedRequest request) {
    RequestedPath requested = RequestedPath.ofRecorded(request.path());
    return request.method().equals(method.name())
        && account.locked(state -> requested.matches(pattern, state));
  }

  private String message(Duration timeout) {
    List<RecordedRequest> all = account.journal().all();
    List<RecordedRequest> shown = all.subList(Math.max(0, all.size() - MAX_SHOWN), all.size());
    String received =
        shown.isEmpty()
            ? format(
                "the account received no requests, the server %d without an account",
                account.journal().withoutAccount().size())
            : format(
                "the last %d of %d requests in the journal:%s",
                shown.size(), all.size(), lines(shown));
    return format(
        "no %s %s that no earlier call returned was received within %s; %s",
        method, path, timeout, received);
  }

  private static String lines(List<RecordedRequest> requests) {
    return requests.stream().map(request -> "\n  " + request).collect(Collectors.joining());
  }
}
