package io.github.microvisorfake;

import io.github.microvisorfake.fault.Fault;
import io.github.microvisorfake.internal.store.Account;
import java.util.List;

/**
 * The faults of an account. They strike no request of another account.
 *
 * <pre>{@code
 * FakeFault lost = account.faults().add(Fault.loseResponse().on(POST, "/v1/Secrets"));
 * // ... the next request that creates a secret is applied, but receives no response ...
 * account.faults().remove(lost);
 * }</pre>
 *
 * <p>The first fault in the order of addition that is in scope strikes a request; at most one does.
 * Safe for use by multiple threads.
 */
public final class FakeFaults {

  private final Account account;

  FakeFaults(Account account) {
    this.account = account;
  }

  /**
   * Adds a fault after the existing ones.
   *
   * @param fault the fault
   * @return the fault of this account, which counts the requests that it strikes
   */
  public FakeFault add(Fault fault) {
    return new FakeFault(account, account.locked(state -> state.faults().add(fault)));
  }

  /**
   * Returns the faults that were added and not removed, oldest first, including those that have
   * struck often enough. The list is a snapshot.
   */
  public List<FakeFault> all() {
    return account.locked(state -> state.faults().all()).stream()
        .map(armed -> new FakeFault(account, armed))
        .toList();
  }

  /**
   * Removes a fault. A request that it delays stays delayed.
   *
   * @param fault a fault of this account
   * @return false if this account does not have the fault
   */
  public boolean remove(FakeFault fault) {
    return account.locked(state -> state.faults().remove(fault.armed()));
  }

  /** Removes all faults. */
  public void clear() {
    account.change(state -> state.faults().clear());
  }

  /** Returns the faults in brackets. */
  @Override
  public String toString() {
    return "FakeFaults" + all();
  }
}
