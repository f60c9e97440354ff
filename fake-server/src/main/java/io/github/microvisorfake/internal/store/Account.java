package io.github.microvisorfake.internal.store;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.github.microvisorfake.signing.ClientValidation;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * An account: its credentials, and its state, which one lock guards. Accounts share no state.
 *
 * <p>Safe for use by multiple threads.
 */
public final class Account {

  private final String sid;
  private volatile Credentials credentials;
  private final AccountClock clock;
  private final Journal journal;
  private final ArmedFaults faults;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile ClientValidation clientValidation = ClientValidation.OPTIONAL;
  private volatile StoredContent seed;

  private volatile boolean detectsLeaks;

  @GuardedBy("lock")
  private final AccountState state;

  Account(String sid, String authToken, AccountClock clock, Journal journal, AccountState state) {
    this.sid = sid;
    this.credentials = new Credentials(SidType.ACCOUNT, sid, authToken, this);
    this.clock = clock;
    this.journal = journal;
    this.faults = state.faults();
    this.state = state;
    this.seed = new StoredContent(this, state);
  }

  public String sid() {
    return sid;
  }

  public String authToken() {
    return credentials.secret();
  }

  void setAuthToken(String authToken) {
    credentials = new Credentials(SidType.ACCOUNT, sid, authToken, this);
  }

  /** Returns the initial content: that of the account's seed, or none. */
  public StoredContent seed() {
    return seed;
  }

  /** Makes the current content the initial one. */
  public void setSeed() {
    seed = StoredContent.of(this);
  }

  /** Returns the account's SID and auth token. */
  public Credentials credentials() {
    return credentials;
  }

  /** Returns the time of this account's clock. Acquires no lock. */
  public Instant now() {
    return clock.now();
  }

  public AccountClock clock() {
    return clock;
  }

  /** Returns whether this account accepts signed requests. Acquires no lock. */
  public ClientValidation clientValidation() {
    return clientValidation;
  }

  public void setClientValidation(ClientValidation setting) {
    clientValidation = setting;
  }

  /** Returns whether leaks of secrets can be found. Acquires no lock. */
  public boolean detectsLeaks() {
    return detectsLeaks;
  }

  /** Sets whether requests and values of secrets are kept, so that leaks can be found. */
  public void setDetectLeaks(boolean detect) {
    if (detect) {
      change(AccountState::startSecretHistory);
    }
    detectsLeaks = detect;
  }

  /** Returns the requests that named this account. */
  public Journal journal() {
    return journal;
  }

  /** Returns whether a fault may strike a request. Acquires no lock. */
  public boolean canBeStruck() {
    return faults.canStrike();
  }

  /**
   * Returns the result of an action that has exclusive access to this account's state. The state
   * must not escape: actions return copies.
   */
  public <T> T locked(Function<AccountState, T> action) {
    lock.lock();
    try {
      return action.apply(state);
    } finally {
      lock.unlock();
    }
  }

  /** Runs an action that has exclusive access to this account's state. */
  public void change(Consumer<AccountState> action) {
    locked(
        state -> {
          action.accept(state);
          return sid;
        });
  }

  /** Returns the SID in brackets, without the auth token. */
  @Override
  public String toString() {
    return "Account[" + sid + "]";
  }
}
