package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.api.Routes;
import io.github.microvisorfake.internal.http.Authority;
import io.github.microvisorfake.internal.http.DeliveryListener;
import io.github.microvisorfake.internal.http.Request;
import io.github.microvisorfake.internal.http.RequestProcessor;
import io.github.microvisorfake.internal.store.Accounts;
import io.github.microvisorfake.internal.store.Identifiers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The steps that process every request, in the order of the service's checks.
 *
 * <p>Each request has been received completely before the first step, so no step waits for the
 * client.
 */
public final class StepChain implements RequestProcessor {

  private final Step outermost;
  private final Step.Next first;

  /** Creates a chain of steps, the last of which must respond. */
  StepChain(List<Step> steps) {
    outermost = steps.get(0);
    first = chain(steps);
  }

  /**
   * Returns the chain of a server.
   *
   * @param journal the step that records every request
   * @param urlBase the base of all URLs in responses; if empty, the host of each request is used
   */
  static StepChain of(
      JournalStep journal,
      Accounts accounts,
      Identifiers identifiers,
      Routes routes,
      Optional<Authority> urlBase) {
    return new StepChain(
        List.of(
            // Outermost: every response is recorded.
            journal,
            // Every response has these headers, including errors.
            new ResponseHeadersStep(identifiers),
            // Around all steps that may throw.
            new ErrorStep(),
            // Before any check, because rejected requests are also recorded with their account.
            new CredentialsStep(accounts),
            // The path must be well-formed before its segments are checked.
            new PathStep(routes),
            // Before authentication, because a path of another host is 404 even without
            // credentials.
            new HostStep(),
            // Before the operation can read the account, and before a 404 can contain its SID.
            new AuthenticationStep(),
            // After authentication, as in the service.
            new BodySizeStep(),
            // After the size, because the signature includes the body.
            new ClientValidationStep(),
            // Before the operation, so that a request that does not arrive changes nothing.
            new FaultStep(),
            // Runs the operation, under the account's lock.
            new RoutingStep(routes, new UrlBases(urlBase))));
  }

  private static Step.Next chain(List<Step> steps) {
    Step.Next next =
        exchange -> {
          throw new IllegalStateException("the last step must respond");
        };
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      Step.Next after = next;
      next = exchange -> step.handle(exchange, after);
    }
    return next;
  }

  /** Processes a request; a bug in the steps around {@link ErrorStep} is an internal error, too. */
  @Override
  public Outcome process(Request request) {
    try {
      Exchange exchange = new Exchange(request);
      return process(exchange);
    } catch (RuntimeException | Error bug) {
      return internalError(bug);
    }
  }

  private Outcome process(Exchange exchange) {
    try {
      return respond(exchange);
    } catch (DelayedRequestException delayed) {
      return new Delayed(
          delayed.delay(),
          clientWaits -> clientWaits ? resume(exchange) : abandon(exchange, delayed.delay()));
    }
  }

  /** Repeats the checks after a delay: the account may have changed in the meantime. */
  private Responded resume(Exchange exchange) {
    return processed(() -> respond(exchange));
  }

  /** Only records the request, even if its account was removed in the meantime. */
  private Responded abandon(Exchange exchange, Duration delay) {
    return processed(
        () ->
            new Responded(
                outermost.handle(exchange, gone -> StruckRequest.abandoned(gone, delay)),
                exchange.deliveryListener()));
  }

  private static Responded processed(Supplier<Responded> outcome) {
    try {
      return outcome.get();
    } catch (RuntimeException | Error bug) {
      return internalError(bug);
    }
  }

  private Responded respond(Exchange exchange) {
    return new Responded(first.handle(exchange), exchange.deliveryListener());
  }

  private static Responded internalError(Throwable bug) {
    return new Responded(ErrorStep.internalError(bug), DeliveryListener.NONE);
  }
}
