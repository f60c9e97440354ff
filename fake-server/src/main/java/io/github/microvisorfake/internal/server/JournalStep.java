package io.github.microvisorfake.internal.server;

import static io.github.microvisorfake.internal.api.ParameterRecorder.truncated;

import io.github.microvisorfake.internal.api.ParameterRecorder;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.Credentials;
import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.journal.RecordedRequestBuilder;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/**
 * Records each request with the account that it named, whether the password was right or not, and
 * has the outcome of the delivery reported.
 */
final class JournalStep implements Step {

  /** The number of a request that named no account. */
  private static final long NO_NUMBER = 0;

  private final ParameterRecorder parameters;
  private final Optional<Consumer<? super RecordedRequest>> listener;

  JournalStep(ParameterRecorder parameters, Optional<Consumer<? super RecordedRequest>> listener) {
    this.parameters = parameters;
    this.listener = listener;
  }

  @Override
  public Response handle(Exchange exchange, Rest rest) {
    Response response = respond(exchange, rest);
    Optional<Account> account = exchange.storedCredentials().map(Credentials::account);
    if (account.isPresent() || listener.isPresent()) {
      LongFunction<RecordedRequest> request =
          recorded(exchange, response, account.map(Account::now).orElseGet(Instant::now));
      exchange.setDeliveryListener(
          account
              .map(named -> RecordedDelivery.of(request, named.journal(), listener))
              .orElseGet(() -> RecordedDelivery.of(request.apply(NO_NUMBER), listener)));
    }
    return response;
  }

  /** A bug in a step between this one and {@link ErrorStep} is recorded as what it is, too. */
  private static Response respond(Exchange exchange, Rest rest) {
    try {
      return rest.handle(exchange);
    } catch (RuntimeException | Error bug) {
      return ErrorStep.internalError(bug);
    }
  }

  private LongFunction<RecordedRequest> recorded(
      Exchange exchange, Response response, Instant now) {
    RecordedRequestBuilder request =
        RecordedRequest.builder()
            .time(now)
            .method(exchange.request().method())
            .path(truncated(exchange.path().toString()))
            .parameters(parameters.record(exchange.parameters(), exchange.route(), exchange.host()))
            .status(response.status())
            .code(response.code())
            .duration(exchange.duration());
    response.explanation().ifPresent(request::explanation);
    return number -> request.number(number).build();
  }
}
