package io.github.microvisorfake.junit;

/** The scope of the fake account that {@link MicrovisorFake} provides. */
public enum Isolation {
  /** Each test has its own account, shared with its lifecycle methods. */
  PER_TEST,

  /**
   * All tests of a class share one account and its state, as do its {@code @Nested} classes unless
   * they have their own annotation. Each subclass has its own account.
   */
  PER_CLASS
}
