package io.github.microvisorfake.internal.api;

import java.util.function.Function;

/** What a path leads to in an account: a resource, or nothing and the reason why. */
public sealed interface Lookup<T> {

  /** The path leads to this. */
  record Found<T>(T target) implements Lookup<T> {}

  /** The path leads to nothing. */
  record Missing<T>(String reason) implements Lookup<T> {}

  static <T> Lookup<T> found(T target) {
    return new Found<>(target);
  }

  static <T> Lookup<T> missing(String reason) {
    return new Missing<>(reason);
  }

  /** Looks further, from what was found. */
  default <U> Lookup<U> then(Function<T, Lookup<U>> further) {
    if (this instanceof Found<T> found) {
      return further.apply(found.target());
    }
    return missing(((Missing<T>) this).reason());
  }
}
