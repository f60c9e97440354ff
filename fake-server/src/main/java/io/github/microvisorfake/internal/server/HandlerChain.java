package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.api.Routes;
import io.github.microvisorfake.internal.http.Authority;
import io.github.microvisorfake.internal.http.Request;
import io.github.microvisorfake.internal.http.RequestProcessor;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.store.Accounts;
import io.github.microvisorfake.internal.store.Identifiers;
import io.github.microvisorfake.journal.RecordedRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The steps that every request goes through, in the order in which the service checks things.
 *
 * <p>Requests come here whole, with their bodies, so no step ever waits.
 */
public final class HandlerChain implements RequestProcessor {

  private final Step.Rest first;

  /** A chain of steps, the last of which responds. */
  HandlerChain(List<Step> steps) {
    first = chain(steps);
  }

  /**
   * Returns the chain of a server.
   *
   * @param listener receives each request when its response was delivered
   * @param urlBase the base of all URLs in responses, if it is not the caller's
   */
  static HandlerChain of(
      Optional<Consumer<? super RecordedRequest>> listener,
      Accounts accounts,
      Identifiers identifiers,
      Routes routes,
      Optional<Authority> urlBase) {
    return new HandlerChain(
        List.of(
            // Outermost: every response is recorded.
            new JournalStep(routes.parameterRecorder(), listener),
            // Every response has the headers, errors too.
            new ResponseHeadersStep(identifiers),
            // Around all that may fail: from here on, an error is an exception.
            new ErrorStep(),
            // Before any check: a request that is refused is recorded with its account, too.
            new CredentialsStep(accounts),
            // The path must be well formed before its segments are looked at.
            new PathStep(routes),
            // A host serves its own paths only, to callers with any credentials.
            new HostStep(),
            // Before an account is touched or mentioned.
            new AuthenticationStep(),
            // Only authenticated callers learn about their body.
            new BodySizeStep(),
            // Finds the operation and runs it, under the account's lock.
            new RoutingStep(routes, new UrlBases(urlBase))));
  }

  private static Step.Rest chain(List<Step> steps) {
    Step.Rest rest =
        exchange -> {
          throw new IllegalStateException("the last step must respond");
        };
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      Step.Rest after = rest;
      rest = exchange -> step.handle(exchange, after);
    }
    return rest;
  }

  @Override
  public Outcome process(Request request) {
    Exchange exchange = new Exchange(request);
    return new Outcome(respond(exchange), exchange.deliveryListener());
  }

  /** A bug in an outer step is an internal error, too. */
  private Response respond(Exchange exchange) {
    try {
      return first.handle(exchange);
    } catch (RuntimeException | Error bug) {
      return ErrorStep.internalError(bug);
    }
  }
}
