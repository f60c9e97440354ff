package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.api.ParameterRecorder;
import io.github.microvisorfake.internal.api.ShownMethod;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.Credentials;
import io.github.microvisorfake.internal.store.RequestRecorder;
import io.github.microvisorfake.internal.text.Truncation;
import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.journal.RecordedRequestBuilder;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Records each request in the journal of the account whose SID, or whose API key's SID, it has as
 * user name, even if the password was wrong, or among the requests without an account, and reports
 * the outcome of the delivery.
 */
final class JournalStep implements Step {

  private final ParameterRecorder parameters;
  private final RequestRecorder withoutAccount;
  private final Optional<NonBlockingListener> listener;

  JournalStep(
      ParameterRecorder parameters,
      RequestRecorder withoutAccount,
      Optional<NonBlockingListener> listener) {
    this.parameters = parameters;
    this.withoutAccount = withoutAccount;
    this.listener = listener;
  }

  @Override
  public Response handle(Exchange exchange, Next next) {
    Response response = respond(exchange, next);
    Optional<Account> account = exchange.storedCredentials().map(Credentials::account);
    LongFunction<RecordedRequest> request =
        recorded(exchange, response, account.map(Account::now).orElseGet(Instant::now));
    RequestRecorder recorder =
        account.<RequestRecorder>map(Account::journal).orElse(withoutAccount);
    exchange.setDeliveryListener(RecordedDelivery.record(request, recorder, listener));
    return response;
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

  private LongFunction<RecordedRequest> recorded(
      Exchange exchange, Response response, Instant now) {
    RecordedRequestBuilder request =
        RecordedRequest.builder()
            .time(now)
            .method(ShownMethod.of(exchange.request().method()))
            .path(Truncation.of(exchange.path().toString(), RecordedRequest.MAX_LENGTH))
            .parameters(parameters.record(exchange.parameters(), exchange.route(), exchange.host()))
            .status(response.status())
            .code(response.code())
            .duration(exchange.duration());
    exchange.storedCredentials().ifPresent(stored -> request.accountSid(stored.account().sid()));
    exchange.signedBy().ifPresent(request::signedBy);
    response.explanation().ifPresent(request::explanation);
    exchange.recordedFault().ifPresent(request::fault);
    return number -> request.number(number).build();
  }
}
