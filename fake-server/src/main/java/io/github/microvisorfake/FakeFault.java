package io.github.microvisorfake;

import io.github.microvisorfake.fault.Fault;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.ArmedFault;

/**
 * A fault of an account, which strikes requests until it has struck often enough or is removed.
 *
 * <pre>{@code
 * FakeFault outage = account.faults().add(Fault.status(503).times(2));
 * // ... code under test ...
 * outage.struck(); // 2, if the code tried again
 * }</pre>
 *
 * <p>Two objects for the same fault are equal. Safe for use by multiple threads.
 */
public final class FakeFault {

  private final Account account;
  private final ArmedFault armed;

  FakeFault(Account account, ArmedFault armed) {
    this.account = account;
    this.armed = armed;
  }

  /** Returns what the fault does, to which requests. */
  public Fault fault() {
    return armed.fault();
  }

  /** Returns the number of requests that the fault has struck so far. */
  public long struck() {
    return account.locked(state -> armed.struck());
  }

  ArmedFault armed() {
    return armed;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FakeFault that && armed == that.armed;
  }

  @Override
  public int hashCode() {
    return armed.hashCode();
  }

  /** Returns a string such as {@code FakeFault[Fault[...], struck 1]}. */
  @Override
  public String toString() {
    return "FakeFault[" + fault() + ", struck " + struck() + "]";
  }
}
