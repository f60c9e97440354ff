package io.github.microvisorfake.internal.api;

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
 * @param interpretations the interpretations of the path that match the endpoint, in the order in
 *     which they are tried; the account decides which of them counts
 */
public record PathMatch(Path path, Endpoint endpoint, List<PathInterpretation> interpretations)
    implements MatchResult {

  /** Returns the product that has the path with a method. */
  public Product product(String method) {
    return endpoint.product(method);
  }

  /** Returns whether a host has the path. */
  public boolean isAt(Host host) {
    return endpoint.isAt(host);
  }

  /** Returns whether the path rejects API keys as credentials (seen on a sister path). */
  public boolean needsAuthToken() {
    return endpoint.isOfOlderApi();
  }

  /** Returns whether the path and a method store a secret, whose value is in the body. */
  public boolean storesSecret(String method) {
    return endpoint
        .find(method)
        .filter(route -> route.formParameters().stream().anyMatch(Parameter::isSecretValue))
        .isPresent();
  }

  /** Returns whether the path and a method are the upload of an app at a host. */
  public boolean isUpload(String method, Host host) {
    return isUpload(method) && host.serves(Product.UPLOAD);
  }

  /** Returns whether the path and a method would be the upload of an app at another host. */
  public boolean isUploadOfAnotherHost(String method, Host host) {
    return isUpload(method) && !host.serves(Product.UPLOAD);
  }

  private boolean isUpload(String method) {
    return method.equals("POST") && product(method) == Product.UPLOAD;
  }

  /**
   * Finds the operation of a method at a host.
   *
   * @throws ErrorResponseException if the account has no such operation
   */
  public Route<?> route(String method, Host host, AccountState account) {
    return endpoint
        .find(method, host, account)
        .orElseThrow(() -> methodNotAllowed(method, host, account));
  }

  private ErrorResponseException methodNotAllowed(String method, Host host, AccountState account) {
    String allow = endpoint.allow(host, account);
    String explanation =
        endpoint.find(method).filter(route -> host.serves(route.product())).isPresent()
            ? MethodExplanations.updatesNotAllowed()
            : MethodExplanations.notAllowed(method, endpoint.path(), allow);
    return TwilioErrors.methodNotAllowed(allow, explanation);
  }

  /**
   * Runs an operation on the first interpretation that leads to a resource of the account, whose
   * lock is held.
   *
   * @throws ErrorResponseException if no interpretation names a resource, or if the operation fails
   */
  public Response respond(Route<?> route, Call call) {
    String reason = "";
    for (PathInterpretation interpretation : interpretations) {
      Lookup<Response> response = respond(route, interpretation, call);
      if (response instanceof Found<Response> found) {
        return found.target();
      }
      reason = reason.isEmpty() ? ((Missing<Response>) response).reason() : reason;
    }
    throw TwilioErrors.notFound(path.toString(), reason);
  }

  /** Adds the note of the interpretation to the explanation of an error. */
  private Lookup<Response> respond(Route<?> route, PathInterpretation interpretation, Call call) {
    try {
      ResolvedPath resolved =
          new ResolvedPath(call.account(), endpoint.path(), interpretation, route.method());
      return route.respond(resolved, call);
    } catch (ErrorResponseException error) {
      throw interpretation.note().map(error::withNote).orElse(error);
    }
  }
}
