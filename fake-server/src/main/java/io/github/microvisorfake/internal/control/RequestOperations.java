package io.github.microvisorfake.internal.control;

import io.github.microvisorfake.internal.http.DeliveryListener;
import io.github.microvisorfake.internal.http.RequestProcessor.Dispatched;
import io.github.microvisorfake.internal.http.RequestProcessor.Event;
import io.github.microvisorfake.internal.http.RequestProcessor.Outcome;
import io.github.microvisorfake.internal.http.RequestProcessor.Responded;
import io.github.microvisorfake.internal.http.RequestProcessor.Waiting;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.store.Journal;
import io.github.microvisorfake.internal.store.RequestsWithoutAccount;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** The journals: what was requested, and what the responses were. A call can wait for requests. */
final class RequestOperations {

  private static final Duration MAX_WAIT = Duration.ofSeconds(30);

  private final RequestsWithoutAccount withoutAccount;
  private final Executor executor;

  RequestOperations(RequestsWithoutAccount withoutAccount, Executor executor) {
    this.withoutAccount = withoutAccount;
    this.executor = executor;
  }

  /**
   * Requests, oldest first.
   *
   * @param dropped the number of requests that the journal no longer contains
   */
  private record Requests(List<RequestJson> requests, long dropped) {}

  Outcome ofAccount(ControlCall call) {
    Journal journal = call.account().journal();
    long since = since(call);
    return respond(
        call,
        listener -> journal.onRequestAfter(since, listener),
        () ->
            new Requests(
                journal.after(since).stream()
                    .map(request -> RequestJson.of(request.number(), request))
                    .toList(),
                journal.dropped()));
  }

  Outcome withoutAccount(ControlCall call) {
    long since = since(call);
    return respond(
        call,
        listener -> withoutAccount.onRequestAfter(since, listener),
        () ->
            new Requests(
                withoutAccount.positionsAfter(since).entrySet().stream()
                    .map(entry -> RequestJson.of(entry.getKey(), entry.getValue()))
                    .toList(),
                withoutAccount.dropped()));
  }

  private static long since(ControlCall call) {
    return NumberParameter.of(call, "since", 0, Long.MAX_VALUE - 1).orElse(0);
  }

  private Outcome respond(ControlCall call, Event nextRequest, Supplier<Requests> requests) {
    Duration wait = wait(call);
    return wait.isZero()
        ? responded(requests)
        : new Waiting(wait, nextRequest, () -> new Dispatched(executor, () -> responded(requests)));
  }

  private static Outcome responded(Supplier<Requests> requests) {
    return new Responded(Response.ok(ControlJson.body(requests.get())), DeliveryListener.NONE);
  }

  private static Duration wait(ControlCall call) {
    return call.parameter("wait").map(RequestOperations::parseWait).orElse(Duration.ZERO);
  }

  private static Duration parseWait(String text) {
    try {
      Duration wait = Duration.parse(text);
      if (!wait.isNegative() && wait.compareTo(MAX_WAIT) <= 0) {
        return wait;
      }
    } catch (DateTimeParseException e) {
      // The message below says what to send.
    }
    throw ControlException.badRequest(
        "wait is not a duration from PT0S to PT30S; send one such as PT10S");
  }
}
