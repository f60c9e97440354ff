package io.github.microvisorfake.junit;

/** How long an account lives, and so what tests see of each other. */
public enum Isolation {
  /** Each test has an account of its own, which the methods around it share. */
  PER_TEST,

  /**
   * All tests of a class share one account: what one leaves behind the next one finds. So do its
   * {@code @Nested} classes, unless they have an annotation of their own; a subclass has another.
   */
  PER_CLASS
}
