package io.github.microvisorfake.internal.api;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.api.Lookup.Found;
import io.github.microvisorfake.internal.api.Lookup.Missing;
import io.github.microvisorfake.internal.http.ErrorResponseException;
import io.github.microvisorfake.internal.http.Path;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.store.AccountState;
import java.util.List;

/**
 * A path that was matched against the table of routes.
 *
 * @param path the path as received
 * @param endpoint the endpoint of the path
 * @param readings the readings of the path that match the endpoint, in the order in which they are
 *     tried; the account decides which of them counts
 */
public record PathMatch(Path path, Endpoint endpoint, List<PathReading> readings)
    implements MatchResult {

  /** Returns the product that the path belongs to. */
  public Product product() {
    return endpoint.product();
  }

  /**
   * Finds the operation of a method.
   *
   * @throws ErrorResponseException if the account has no such operation
   */
  public Route<?> route(String method, AccountState account) {
    return endpoint.find(method, account).orElseThrow(() -> methodNotAllowed(method, account));
  }

  private ErrorResponseException methodNotAllowed(String method, AccountState account) {
    String allow = endpoint.allow(account);
    String why =
        endpoint.find(method).isPresent()
            ? "configs and secrets cannot be updated, as in Twilio's documentation; delete the entry and create it again, or set the option allowUpdates"
            : format("this path does not support %s; use one of: %s", method, allow);
    return TwilioErrors.methodNotAllowed(allow, why);
  }

  /**
   * Runs an operation on the first reading that names a resource of the account, whose lock is
   * held.
   *
   * @throws ErrorResponseException if no reading names a resource, or if the operation fails
   */
  public Response respond(Route<?> route, Call call) {
    String reason = "";
    for (PathReading reading : readings) {
      Lookup<Response> response = respond(route, reading, call);
      if (response instanceof Found<Response> found) {
        return found.target();
      }
      reason = reason.isEmpty() ? ((Missing<Response>) response).reason() : reason;
    }
    throw TwilioErrors.notFound(path.toString(), reason);
  }

  /** Adds the note of the reading to the explanation of an error. */
  private Lookup<Response> respond(Route<?> route, PathReading reading, Call call) {
    try {
      return route.respond(new ResolvedPath(call.account(), endpoint.path(), reading), call);
    } catch (ErrorResponseException error) {
      throw reading.note().map(error::withNote).orElse(error);
    }
  }
}
