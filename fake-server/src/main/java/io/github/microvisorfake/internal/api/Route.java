package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.http.Reply;
import io.github.microvisorfake.internal.store.AccountState;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * One operation: a method on a path, what the path addresses, and what is done with it.
 *
 * <p>The two are apart because a path that leads to nothing is told before anything that is wrong
 * with the parameters.
 *
 * @param method of HTTP
 * @param path with holes
 * @param address finds what the path leads to, looking at the path alone
 * @param operation answers, with what was found and the parameters
 * @param reads the query parameters that it knows
 * @param takes the form parameters that it knows
 * @param offered whether an account has this operation at all
 */
public record Route<T>(
    String method,
    PathTemplate path,
    Function<Place, Lookup<T>> address,
    BiFunction<T, Call, Reply> operation,
    List<String> reads,
    List<Parameter> takes,
    Predicate<AccountState> offered) {

  /** A row for a GET of a list, which reads what asks for a page. */
  static <T> Route<T> list(
      String path, Function<Place, Lookup<T>> address, BiFunction<T, Call, Reply> operation) {
    return get(path, address, operation).reads(Paging.PARAMETERS);
  }

  /** A row for a GET. */
  static <T> Route<T> get(
      String path, Function<Place, Lookup<T>> address, BiFunction<T, Call, Reply> operation) {
    return row("GET", path, address, operation);
  }

  /** A row for a POST. */
  static <T> Route<T> post(
      String path, Function<Place, Lookup<T>> address, BiFunction<T, Call, Reply> operation) {
    return row("POST", path, address, operation);
  }

  /** A row for a DELETE. */
  static <T> Route<T> delete(
      String path, Function<Place, Lookup<T>> address, BiFunction<T, Call, Reply> operation) {
    return row("DELETE", path, address, operation);
  }

  private static <T> Route<T> row(
      String method,
      String path,
      Function<Place, Lookup<T>> address,
      BiFunction<T, Call, Reply> operation) {
    PathTemplate template = PathTemplate.of(path);
    return new Route<>(method, template, address, operation, List.of(), List.of(), account -> true);
  }

  /** The same operation, with the query parameters that it reads. */
  Route<T> reads(List<String> parameters) {
    return new Route<>(method, path, address, operation, parameters, takes, offered);
  }

  /** The same operation, with the form parameters that it takes. */
  Route<T> takes(Parameter... parameters) {
    return new Route<>(method, path, address, operation, reads, List.of(parameters), offered);
  }

  /** The same operation, where the account offers it. */
  Route<T> where(Predicate<AccountState> condition) {
    return new Route<>(method, path, address, operation, reads, takes, condition);
  }

  /** Finds what the path leads to and, if there is something, answers. */
  Lookup<Reply> answer(Place place, Supplier<Call> call) {
    return address
        .apply(place)
        .then(
            target -> {
              Call wellFormed = call.get();
              return Lookup.found(wellFormed.explain(operation.apply(target, wellFormed)));
            });
  }

  /** As {@code docs/fidelity.md} names it, such as {@code GET /v1/Configs/{Key}}. */
  @Override
  public String toString() {
    return method + " " + path.text();
  }
}
