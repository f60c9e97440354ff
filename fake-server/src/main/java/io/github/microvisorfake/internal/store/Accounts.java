package io.github.microvisorfake.internal.store;

import static io.github.microvisorfake.internal.text.Messages.format;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of one server, and which are subaccounts of which.
 *
 * <p>Safe for use by several threads. Look-ups take no lock. What changes the set is done by one
 * thread at a time; it may then take accounts' locks, and nobody who holds one comes here to change
 * anything.
 */
public final class Accounts {

  private final SidMap<Account> bySid = new SidMap<>(SidType.ACCOUNT, new ConcurrentHashMap<>());
  private final Set<Account> inOrder = Collections.synchronizedSet(new LinkedHashSet<>());
  private final SidMap<Credentials> apiKeys =
      new SidMap<>(SidType.API_KEY, new ConcurrentHashMap<>());
  private final Identifiers identifiers;
  private final Defaults defaults;

  @GuardedBy("this")
  private final Map<Account, Account> parents = new HashMap<>();

  /** Subaccounts that exist only as such, with their parents' tokens. */
  @GuardedBy("this")
  private final Set<Account> dependent = new HashSet<>();

  /**
   * An empty set of accounts.
   *
   * @param identifiers makes the SIDs of what accounts hold
   * @param defaults of accounts that do not say otherwise
   */
  public Accounts(Identifiers identifiers, Defaults defaults) {
    this.identifiers = identifiers;
    this.defaults = defaults;
  }

  /**
   * What an account begins with.
   *
   * @param allowUpdates whether configs and secrets can be updated in place
   * @param clock where its clock stands still; without one it shows the real time and runs
   */
  public record Defaults(boolean allowUpdates, Optional<Instant> clock) {}

  /**
   * Adds an account.
   *
   * @throws IllegalArgumentException if its SID is taken
   */
  public synchronized Account add(String sid, String authToken) {
    AccountClock clock = new AccountClock(Clock.systemUTC(), defaults.clock().orElse(null));
    Account account = new Account(sid, authToken, clock, identifiers, defaults.allowUpdates());
    if (bySid.putIfAbsent(sid, account) != null) {
      throw new IllegalArgumentException(
          "an account with SID " + sid + " exists already; give each account a SID of its own");
    }
    inOrder.add(account);
    return account;
  }

  /**
   * Makes the account with a SID a subaccount of another; if there is none, adds one with the
   * parent's token. Doing so again changes nothing.
   *
   * @throws IllegalArgumentException if the parent was removed, or if accounts would have parents
   *     with parents, two of them, or themselves
   */
  public synchronized Account addSubaccount(Account parent, String sid) {
    requireHere(parent);
    Optional<Account> existing = find(sid);
    existing.ifPresent(child -> requireOneLevel(parent, child));
    if (parents.containsKey(parent)) {
      throw new IllegalArgumentException(
          "account " + parent.sid() + " is a subaccount itself, and subaccounts have none");
    }
    Account child = existing.orElseGet(() -> addDependent(sid, parent));
    parents.put(child, parent);
    parent.change(state -> state.addSubaccount(child));
    return child;
  }

  @GuardedBy("this")
  private Account addDependent(String sid, Account parent) {
    Account child = add(sid, parent.authToken());
    dependent.add(child);
    return child;
  }

  @GuardedBy("this")
  private void requireOneLevel(Account parent, Account child) {
    @Nullable Account other = parents.get(child);
    if (other != null && other != parent) {
      throw new IllegalArgumentException(
          format(
              "account %s is a subaccount of %s already; name it under that one alone",
              child.sid(), other.sid()));
    }
    if (child == parent) {
      throw new IllegalArgumentException(
          "account " + child.sid() + " cannot be a subaccount of itself; name another");
    }
    if (parents.containsValue(child)) {
      throw new IllegalArgumentException(
          format(
              "account %s cannot be a subaccount of %s: an account with subaccounts is none; name another",
              child.sid(), parent.sid()));
    }
  }

  /**
   * Adds an API key to an account.
   *
   * @throws IllegalArgumentException if its SID is taken, or the account was removed
   */
  public synchronized Credentials addApiKey(Account account, String sid, String secret) {
    requireHere(account);
    Credentials key = new Credentials(SidType.API_KEY, sid, secret, account);
    if (apiKeys.putIfAbsent(sid, key) != null) {
      throw new IllegalArgumentException(
          "an API key with SID " + sid + " exists already; give each key a SID of its own");
    }
    account.change(state -> state.addApiKey(key));
    return key;
  }

  /** Removes an API key; returns whether it was there. */
  public synchronized boolean removeApiKey(Credentials key) {
    boolean there = apiKeys.remove(key.sid(), key);
    key.account().change(state -> state.removeApiKey(key));
    return there;
  }

  /**
   * The credentials that a user name of HTTP Basic authentication stands for: an account's own, or
   * an API key's.
   */
  public Optional<Credentials> credentials(String username) {
    return find(username).map(Account::credentials).or(() -> apiKeys.find(username));
  }

  /** The account with a SID; empty also for text that has not the form of one. */
  public Optional<Account> find(String sid) {
    return bySid.find(sid);
  }

  /** A copy of all accounts, in the order in which they were added. */
  public List<Account> all() {
    synchronized (inOrder) {
      return List.copyOf(inOrder);
    }
  }

  /**
   * Removes an account, and its subaccounts with it unless they are accounts of their own. Removing
   * it again changes nothing.
   */
  public synchronized void remove(Account account) {
    if (!isHere(account)) {
      return;
    }
    for (Account child : account.locked(AccountState::subaccounts)) {
      account.change(state -> state.removeSubaccount(child));
      parents.remove(child);
      if (dependent.remove(child)) {
        forget(child);
      }
    }
    Account parent = parents.remove(account);
    if (parent != null) {
      parent.change(state -> state.removeSubaccount(account));
    }
    dependent.remove(account);
    forget(account);
  }

  private void requireHere(Account account) {
    if (!isHere(account)) {
      throw new IllegalArgumentException(
          "account " + account.sid() + " was removed; add to one that is there");
    }
  }

  private boolean isHere(Account account) {
    return bySid.find(account.sid()).filter(found -> found == account).isPresent();
  }

  private void forget(Account account) {
    apiKeys.values().removeIf(key -> key.account() == account);
    bySid.remove(account.sid(), account);
    inOrder.remove(account);
  }
}
