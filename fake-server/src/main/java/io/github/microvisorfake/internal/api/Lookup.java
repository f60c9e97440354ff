package io.github.microvisorfake.internal.api;

import java.util.function.Function;

/** The result of resolving a path in an account: a resource, or the reason why there is none. */
public sealed interface Lookup<T> {

  /** The path names a resource. */
  record Found<T>(T target) implements Lookup<T> {}

  /** The path names no resource. */
  record Missing<T>(String reason) implements Lookup<T> {}

  static <T> Lookup<T> found(T target) {
    return new Found<>(target);
  }

  static <T> Lookup<T> missing(String reason) {
    return new Missing<>(reason);
  }

  /** Continues the lookup with the resource found. */
  default <U> Lookup<U> then(Function<T, Lookup<U>> further) {
    if (this instanceof Found<T> found) {
      return further.apply(found.target());
    }
    return missing(((Missing<T>) this).reason());
  }
}
