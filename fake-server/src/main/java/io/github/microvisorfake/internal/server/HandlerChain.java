package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.api.Routes;
import io.github.microvisorfake.internal.http.Reply;
import io.github.microvisorfake.internal.http.Request;
import io.github.microvisorfake.internal.store.Identifiers;
import java.util.List;

/**
 * The steps that every request goes through, in the order in which the service checks things.
 *
 * <p>A request comes in here whole, its body included, so no step ever waits.
 */
public final class HandlerChain {

  private final Step.Rest first;

  /** A chain of steps, the last of which answers. */
  HandlerChain(List<Step> steps) {
    first = chain(steps);
  }

  /**
   * The chain of one server.
   *
   * @param bases of the URLs in answers
   */
  static HandlerChain of(
      JournalStep journal, Identifiers identifiers, Routes routes, UrlBases bases) {
    return new HandlerChain(
        List.of(
            // Every answer carries its headers, whoever gives it.
            new StampStep(identifiers),
            // So far out that whatever is answered is on record.
            journal,
            // Around all that may refuse: from here in, an error is an exception.
            new ErrorStep(),
            // Before anybody looks at a segment: the path must be one at all.
            new PathShapeStep(),
            // A host has its own paths alone; whom it does not know it need not ask.
            new HostStep(routes, bases.local().port()),
            // Before anything of an account is touched or told.
            new AuthenticationStep(),
            // Only callers who are known hear about their body.
            new BodySizeStep(),
            // Finds the operation and runs it, under the account's lock.
            new RoutingStep(routes, bases)));
  }

  private static Step.Rest chain(List<Step> steps) {
    Step.Rest rest =
        exchange -> {
          throw new IllegalStateException("the last step must answer");
        };
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      Step.Rest after = rest;
      rest = exchange -> step.handle(exchange, after);
    }
    return rest;
  }

  /** Answers a request. It never throws: a bug is answered as one, in the outer steps too. */
  public Reply handle(Request request) {
    try {
      return first.handle(new Exchange(request));
    } catch (RuntimeException | Error bug) {
      return ErrorStep.report(bug);
    }
  }
}
