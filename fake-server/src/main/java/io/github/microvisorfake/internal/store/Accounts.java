package io.github.microvisorfake.internal.store;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The accounts of one server.
 *
 * <p>Safe for use by several threads.
 */
public final class Accounts {

  private final Map<String, Account> bySid = new ConcurrentHashMap<>();
  private final Clock clock;
  private final boolean allowUpdates;

  /**
   * An empty set of accounts.
   *
   * @param allowUpdates what an account begins with
   */
  public Accounts(Clock clock, boolean allowUpdates) {
    this.clock = clock;
    this.allowUpdates = allowUpdates;
  }

  /**
   * Adds an account.
   *
   * @throws IllegalArgumentException if its SID is taken
   */
  public Account add(String sid, String authToken) {
    Account account = new Account(sid, authToken, clock, allowUpdates);
    if (bySid.putIfAbsent(Sid.canonical(sid), account) != null) {
      throw new IllegalArgumentException(
          "an account with SID %s exists already; give each account a SID of its own"
              .formatted(sid));
    }
    return account;
  }

  /** The account with a SID; empty also for text that has not the form of one. */
  public Optional<Account> find(String sid) {
    return Sid.Kind.ACCOUNT.matches(sid)
        ? Optional.ofNullable(bySid.get(Sid.canonical(sid)))
        : Optional.empty();
  }

  public void remove(Account account) {
    bySid.remove(Sid.canonical(account.sid()), account);
  }
}
