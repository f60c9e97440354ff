package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.store.AccountState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A path and the operations on it, in the order GET, POST, DELETE. */
public final class Endpoint {

  private static final List<String> ORDER = List.of("GET", "POST", "DELETE");

  private final PathTemplate path;
  private final Product product;
  private final List<Route<?>> routes = new ArrayList<>();

  Endpoint(PathTemplate path) {
    this.path = path;
    this.product = Product.of(path);
  }

  PathTemplate path() {
    return path;
  }

  Product product() {
    return product;
  }

  /**
   * Adds an operation.
   *
   * @throws IllegalStateException if the path already has an operation of this method
   */
  void add(Route<?> route) {
    if (find(route.method()).isPresent()) {
      throw new IllegalStateException("two routes for " + route);
    }
    routes.add(route);
  }

  /** Returns the operation of a method, whether it is enabled or not. */
  Optional<Route<?>> find(String method) {
    for (Route<?> route : routes) {
      if (route.method().equals(method)) {
        return Optional.of(route);
      }
    }
    return Optional.empty();
  }

  /** Returns the operation of a method, if it is enabled for the account. */
  Optional<Route<?>> find(String method, AccountState account) {
    return find(method).filter(route -> route.enabledWhen().test(account));
  }

  /** Returns whether a path leads to a resource; each endpoint has the method of the path. */
  boolean exists(ResolvedPath resolved) {
    return find(resolved.method())
        .map(route -> route.resolve().apply(resolved) instanceof Lookup.Found<?>)
        .orElse(false);
  }

  /** Returns the value of the header {@code Allow}. */
  String allow(AccountState account) {
    return ORDER.stream()
        .filter(method -> find(method, account).isPresent())
        .collect(Collectors.joining(", "));
  }
}
