package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.http.DeliveryListener;
import io.github.microvisorfake.internal.logging.FailureLog;
import io.github.microvisorfake.internal.store.RequestRecorder;
import io.github.microvisorfake.journal.RecordedFault;
import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.journal.RecordedRequestBuilder;
import java.io.IOException;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * The delivery of the response to a recorded request. The request is recorded before the first byte
 * of the response is sent, so a client that has the response can find the request in the journal.
 * If the delivery fails, the recorded request is replaced by one with the status {@link
 * RecordedRequest#UNDELIVERED}. The listener receives the final recorded request.
 */
final class RecordedDelivery implements DeliveryListener {

  private final RecordedRequest request;
  private final RequestRecorder recorder;
  private final Optional<NonBlockingListener> listener;

  private RecordedDelivery(
      RecordedRequest request, RequestRecorder recorder, Optional<NonBlockingListener> listener) {
    this.request = request;
    this.recorder = recorder;
    this.listener = listener;
  }

  /** Records the request and returns the listener for the delivery of its response. */
  static RecordedDelivery record(
      LongFunction<RecordedRequest> request,
      RequestRecorder recorder,
      Optional<NonBlockingListener> listener) {
    return new RecordedDelivery(recorder.record(request), recorder, listener);
  }

  @Override
  public void delivered() {
    notifyListener(request);
  }

  @Override
  public void failed(Throwable cause) {
    RecordedRequest undelivered = undelivered(cause);
    recorder.replace(request, undelivered);
    notifyListener(undelivered);
    // A client may close its connection at any time; other causes are bugs of the fake.
    FailureLog.log(
        RecordedDelivery.class,
        cause instanceof IOException ? System.Logger.Level.DEBUG : System.Logger.Level.ERROR,
        "a response was not delivered",
        cause);
  }

  private RecordedRequest undelivered(Throwable cause) {
    String unsent = request.explanation().map(why -> "; its explanation: " + why).orElse("");
    RecordedRequestBuilder undelivered = request.toBuilder();
    request.fault().map(RecordedFault::undelivered).ifPresent(undelivered::fault);
    return undelivered
        .status(RecordedRequest.UNDELIVERED)
        .code(0)
        .explanation(
            "the response with status "
                + request.status()
                + " was not delivered: "
                + reason(cause)
                + unsent)
        .build();
  }

  private static String reason(Throwable cause) {
    return cause instanceof IOException
        ? "the connection was closed"
        : "the fake failed with " + cause.getClass().getSimpleName() + ", see its log";
  }

  private void notifyListener(RecordedRequest outcome) {
    listener.ifPresent(receiver -> receiver.accept(outcome));
  }
}
