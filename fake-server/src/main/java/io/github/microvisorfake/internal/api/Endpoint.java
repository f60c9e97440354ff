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
   * @throws IllegalStateException if the path has one of this method already
   */
  void add(Route<?> route) {
    if (find(route.method()).isPresent()) {
      throw new IllegalStateException("two rows for " + route);
    }
    routes.add(route);
  }

  /** The operation of a method, whether an account offers it or not. */
  Optional<Route<?>> find(String method) {
    for (Route<?> route : routes) {
      if (route.method().equals(method)) {
        return Optional.of(route);
      }
    }
    return Optional.empty();
  }

  /** The operation of a method, if the account offers it. */
  Optional<Route<?>> find(String method, AccountState account) {
    return find(method).filter(route -> route.enabledWhen().test(account));
  }

  /** The value of the header {@code Allow}. */
  String allow(AccountState account) {
    return ORDER.stream()
        .filter(method -> find(method, account).isPresent())
        .collect(Collectors.joining(", "));
  }
}
