package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.Credentials;
import io.github.microvisorfake.internal.store.RequestRecorder;
import io.github.microvisorfake.journal.RecordedRequestBuilder;
import java.time.Instant;
import java.util.Optional;

/**
 * Records each request in the journal of the account whose SID, or whose API key's SID, it has as
 * user name, even if the password was wrong, or among the requests without an account, and reports
 * the outcome of the delivery.
 */
final class JournalStep implements Step {

  private final RequestRecording recording;
  private final RequestRecorder withoutAccount;
  private final Optional<NonBlockingListener> listener;

  JournalStep(
      RequestRecording recording,
      RequestRecorder withoutAccount,
      Optional<NonBlockingListener> listener) {
    this.recording = recording;
    this.withoutAccount = withoutAccount;
    this.listener = listener;
  }

  @Override
  public Response handle(Exchange exchange, Next next) {
    Response response = respond(exchange, next);
    Optional<Account> account = exchange.storedCredentials().map(Credentials::account);
    RecordedRequestBuilder request =
        recording.of(exchange, response, account.map(Account::now).orElseGet(Instant::now));
    RequestRecorder recorder =
        account.map(named -> recorder(named, exchange, response)).orElse(withoutAccount);
    exchange.setDeliveryListener(
        RecordedDelivery.record(number -> request.number(number).build(), recorder, listener));
    return response;
  }

  private static RequestRecorder recorder(Account account, Exchange exchange, Response response) {
    return account.detectsLeaks()
        ? account.journal().keeping(RawExchange.of(exchange, response))
        : account.journal();
  }

  /**
   * Handles bugs in the steps between this one and {@link ErrorStep}, so that they are recorded as
   * well.
   */
  private static Response respond(Exchange exchange, Next next) {
    try {
      return next.handle(exchange);
    } catch (DelayedRequestException delayed) {
      throw delayed;
    } catch (RuntimeException | Error bug) {
      return ErrorStep.internalError(bug);
    }
  }
}
