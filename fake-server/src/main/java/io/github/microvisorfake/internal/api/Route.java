package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.store.AccountState;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One operation: a method on a path, how the path is resolved, and what is done with the target.
 *
 * <p>The two are apart because a path that leads to nothing is an error that comes before any error
 * in the parameters.
 *
 * @param method the HTTP method
 * @param path the template of the path
 * @param resolve finds the target; it looks at the path alone
 * @param operation makes the response from the target and the call
 * @param queryParameters the query parameters that the operation reads
 * @param formParameters the form parameters that the operation reads
 * @param enabledWhen whether an account has this operation
 */
public record Route<T>(
    String method,
    PathTemplate path,
    Function<ResolvedPath, Lookup<T>> resolve,
    BiFunction<T, Call, Response> operation,
    List<String> queryParameters,
    List<Parameter> formParameters,
    Predicate<AccountState> enabledWhen) {

  /** Returns a row for a GET of a list, which reads the parameters of pages. */
  static <T> Route<T> list(
      String path,
      Function<ResolvedPath, Lookup<T>> resolve,
      BiFunction<T, Call, Response> operation) {
    return get(path, resolve, operation).queryParameters(Paging.PARAMETERS);
  }

  /** Returns a row for a GET. */
  static <T> Route<T> get(
      String path,
      Function<ResolvedPath, Lookup<T>> resolve,
      BiFunction<T, Call, Response> operation) {
    return row("GET", path, resolve, operation);
  }

  /** Returns a row for a POST. */
  static <T> Route<T> post(
      String path,
      Function<ResolvedPath, Lookup<T>> resolve,
      BiFunction<T, Call, Response> operation) {
    return row("POST", path, resolve, operation);
  }

  /** Returns a row for a DELETE. */
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
        method, PathTemplate.of(path), resolve, operation, List.of(), List.of(), account -> true);
  }

  /** Returns this row with query parameters. */
  Route<T> queryParameters(List<String> parameters) {
    return new Route<>(method, path, resolve, operation, parameters, formParameters, enabledWhen);
  }

  /** Returns this row with form parameters. */
  Route<T> formParameters(List<Parameter> parameters) {
    return new Route<>(method, path, resolve, operation, queryParameters, parameters, enabledWhen);
  }

  /** Returns this row for the accounts that fulfil a condition. */
  Route<T> enabledWhen(Predicate<AccountState> condition) {
    return new Route<>(
        method, path, resolve, operation, queryParameters, formParameters, condition);
  }

  /** Resolves the path and, if there is a target, runs the operation. */
  Lookup<Response> respond(ResolvedPath resolved, Call call) {
    return resolve
        .apply(resolved)
        .then(
            target -> {
              call.begin(formParameters, resolved.reading());
              return Lookup.found(call.explain(operation.apply(target, call)));
            });
  }

  /** Returns the name in {@code docs/fidelity.md}, such as {@code GET /v1/Configs/{Key}}. */
  @Override
  public String toString() {
    return method + " " + path.text();
  }
}
