package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.http.Request;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.store.AccountState;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * An operation: a product, a method and a path, with functions that resolve the path and compute
 * the response.
 *
 * <p>The two functions are separate because errors in the path are reported before errors in the
 * parameters.
 *
 * @param product the API that has the operation
 * @param method the HTTP method
 * @param path the template of the path
 * @param resolve the function that finds the target from the path alone
 * @param operation the function that computes the response from the target and the call
 * @param queryParameters the query parameters that the operation reads
 * @param formParameters the form parameters that the operation reads
 * @param bodyCheck checks the body as received, before the parameters are decoded
 * @param enabledWhen whether an account has this operation
 */
public record Route<T>(
    Product product,
    String method,
    PathTemplate path,
    Function<ResolvedPath, Lookup<T>> resolve,
    BiFunction<T, Call, Response> operation,
    List<String> queryParameters,
    List<Parameter> formParameters,
    Consumer<Request> bodyCheck,
    Predicate<AccountState> enabledWhen) {

  /** Returns a route for a GET of a list, which reads the page parameters. */
  static <T> Route<T> list(
      String path,
      Function<ResolvedPath, Lookup<T>> resolve,
      BiFunction<T, Call, Response> operation) {
    return get(path, resolve, operation).queryParameters(Paging.PARAMETERS);
  }

  /** Returns a route for a GET. */
  static <T> Route<T> get(
      String path,
      Function<ResolvedPath, Lookup<T>> resolve,
      BiFunction<T, Call, Response> operation) {
    return row("GET", path, resolve, operation);
  }

  /** Returns a route for a POST. */
  static <T> Route<T> post(
      String path,
      Function<ResolvedPath, Lookup<T>> resolve,
      BiFunction<T, Call, Response> operation) {
    return row("POST", path, resolve, operation);
  }

  /** Returns a route for a DELETE. */
  static <T> Route<T> delete(
      String path,
      Function<ResolvedPath, Lookup<T>> resolve,
      BiFunction<T, Call, Response> operation) {
    return row("DELETE", path, resolve, operation);
  }

  private static <T> Route<T> row(
      String method,
      String path,
      Function<ResolvedPath, Lookup<T>> resolve,
      BiFunction<T, Call, Response> operation) {
    return new Route<>(
        Product.of(method, path),
        method,
        PathTemplate.of(path),
        resolve,
        operation,
        List.of(),
        List.of(),
        request -> {},
        account -> true);
  }

  /** Returns this route with query parameters. */
  Route<T> queryParameters(List<String> parameters) {
    return with(parameters, formParameters, bodyCheck, enabledWhen);
  }

  /** Returns this route with form parameters. */
  Route<T> formParameters(List<Parameter> parameters) {
    return with(queryParameters, parameters, bodyCheck, enabledWhen);
  }

  /** Returns this route, enabled only for accounts that fulfil a condition. */
  Route<T> enabledWhen(Predicate<AccountState> condition) {
    return with(queryParameters, formParameters, bodyCheck, condition);
  }

  /** Returns this route with a check of the body as received. */
  Route<T> checkingBody(Consumer<Request> check) {
    return with(queryParameters, formParameters, check, enabledWhen);
  }

  private Route<T> with(
      List<String> query,
      List<Parameter> form,
      Consumer<Request> check,
      Predicate<AccountState> condition) {
    return new Route<>(product, method, path, resolve, operation, query, form, check, condition);
  }

  /** Resolves the path and, if there is a target, runs the operation. */
  Lookup<Response> respond(ResolvedPath resolved, Call call) {
    return resolve
        .apply(resolved)
        .then(
            target -> {
              bodyCheck.accept(call.request());
              call.decodeParameters(this, resolved.interpretation());
              return Lookup.found(call.explain(operation.apply(target, call)));
            });
  }

  /**
   * Returns the name of this route in {@code docs/fidelity.md}, such as {@code GET
   * /v1/Configs/{Key}}.
   */
  @Override
  public String toString() {
    return method + " " + path.text();
  }
}
