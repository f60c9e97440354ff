package io.github.microvisorfake.internal.store;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * An account: its credentials, and its state behind its one lock. Accounts share nothing.
 *
 * <p>Safe for use by several threads.
 */
public final class Account {

  private final String sid;
  private final Credentials credentials;
  private final AccountClock clock;
  private final Journal journal = new Journal();
  private final ReentrantLock lock = new ReentrantLock();

  @GuardedBy("lock")
  private final AccountState state;

  Account(
      String sid,
      String authToken,
      AccountClock clock,
      Identifiers identifiers,
      boolean allowUpdates) {
    this.sid = sid;
    this.credentials = new Credentials(SidType.ACCOUNT, sid, authToken, this);
    this.clock = clock;
    this.state = new AccountState(sid, clock, identifiers, allowUpdates);
  }

  public String sid() {
    return sid;
  }

  public String authToken() {
    return credentials.secret();
  }

  /** The account's own credentials: its SID and its auth token. */
  public Credentials credentials() {
    return credentials;
  }

  /** The time by this account's clock; it takes no lock. */
  public Instant now() {
    return clock.now();
  }

  public AccountClock clock() {
    return clock;
  }

  /** The requests that named this account. */
  public Journal journal() {
    return journal;
  }

  /**
   * Does something with this account's state while nobody else does. The state must not escape:
   * what is returned should be a copy.
   */
  public <T> T locked(Function<AccountState, T> action) {
    lock.lock();
    try {
      return action.apply(state);
    } finally {
      lock.unlock();
    }
  }

  /** Changes this account's state while nobody else touches it. */
  public void change(Consumer<AccountState> action) {
    locked(
        state -> {
          action.accept(state);
          return sid;
        });
  }

  /** Names the account and none of its credentials. */
  @Override
  public String toString() {
    return "Account[" + sid + "]";
  }
}
