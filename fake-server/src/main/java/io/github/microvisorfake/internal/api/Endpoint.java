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
  private final List<Route<?>> routes = new ArrayList<>();

  Endpoint(PathTemplate path) {
    this.path = path;
  }

  PathTemplate path() {
    return path;
  }

  /** Returns the product of the operation of a method, or of any if there is none. */
  Product product(String method) {
    return find(method).orElse(routes.get(0)).product();
  }

  /** Returns whether the path is one of Twilio's older API, whose paths end in {@code .json}. */
  boolean isOfOlderApi() {
    return routes.get(0).product() == Product.API;
  }

  /** Returns whether a host has at least one of the operations. */
  boolean isAt(Host host) {
    for (Route<?> route : routes) {
      if (host.serves(route.product())) {
        return true;
      }
    }
    return false;
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

  /** Returns the operation of a method, if the host has it and it is enabled for the account. */
  Optional<Route<?>> find(String method, Host host, AccountState account) {
    return find(method)
        .filter(route -> host.serves(route.product()) && route.enabledWhen().test(account));
  }

  /** Returns whether a path leads to a resource; each endpoint has the method of the path. */
  boolean exists(ResolvedPath resolved) {
    return find(resolved.method())
        .map(route -> route.resolve().apply(resolved) instanceof Lookup.Found<?>)
        .orElse(false);
  }

  /** Returns the value of the header {@code Allow}. */
  String allow(Host host, AccountState account) {
    return ORDER.stream()
        .filter(method -> find(method, host, account).isPresent())
        .collect(Collectors.joining(", "));
  }
}
