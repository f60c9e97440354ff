package io.github.microvisorfake.internal.store;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The accounts of one server, with their subaccounts and API keys.
 *
 * <p>Safe for use by multiple threads. Lookups acquire no lock. Changes hold the lock of this
 * object and can then acquire the locks of accounts. To prevent deadlocks, a thread that holds the
 * lock of an account must not call a method that changes this object, except {@link #addApiKey}.
 */
public final class Accounts {

  private final SidMap<Account> bySid = new SidMap<>(SidType.ACCOUNT, new ConcurrentHashMap<>());
  private final Set<Account> inOrder = Collections.synchronizedSet(new LinkedHashSet<>());
  private final SidMap<Credentials> apiKeys =
      new SidMap<>(SidType.API_KEY, new ConcurrentHashMap<>());
  private final Identifiers identifiers;
  private final Defaults defaults;
  private final Journals journals;

  @GuardedBy("this")
  private final Map<Account, Account> parents = new HashMap<>();

  private final SubaccountCheck subaccountCheck = new SubaccountCheck(parents);

  /**
   * The subaccounts that were added with the auth token of their parent. They are removed with it.
   */
  @GuardedBy("this")
  private final Set<Account> dependent = new HashSet<>();

  /**
   * Creates an empty set of accounts.
   *
   * @param identifiers generates the SIDs of public keys
   * @param defaults the initial settings of accounts
   */
  public Accounts(Identifiers identifiers, Defaults defaults) {
    this.identifiers = identifiers;
    this.defaults = defaults;
    this.journals = Journals.ofHeap(defaults.journalCapacity());
  }

  /**
   * The initial settings of an account.
   *
   * @param allowUpdates whether configs and secrets can be updated
   * @param clock the time at which the clock is stopped; if absent, the clock runs with the system
   *     clock
   * @param journalCapacity the maximum number of requests in the journal
   * @param detectLeaks whether leaks of secrets can be found
   */
  public record Defaults(
      boolean allowUpdates, Optional<Instant> clock, int journalCapacity, boolean detectLeaks) {

    /** Creates settings with a journal of the default capacity. */
    public Defaults(boolean allowUpdates, Optional<Instant> clock) {
      this(allowUpdates, clock, Journal.DEFAULT_CAPACITY, false);
    }
  }

  /**
   * Adds an account.
   *
   * @throws IllegalArgumentException if an account with this SID already exists
   */
  public synchronized Account add(String sid, String authToken) {
    AccountClock clock = new AccountClock(Clock.systemUTC(), defaults.clock().orElse(null));
    Account account = new Account(sid, authToken, clock, journals.create(), state(sid, clock));
    account.setDetectLeaks(defaults.detectLeaks());
    if (bySid.putIfAbsent(sid, account) != null) {
      throw new IllegalArgumentException(
          "an account with SID " + sid + " already exists; use a different SID");
    }
    inOrder.add(account);
    return account;
  }

  private AccountState state(String sid, AccountClock clock) {
    return new AccountState(sid, clock, identifiers, defaults.allowUpdates());
  }

  /** Returns an empty account with the SID, clock and journal of another one. */
  Account unregistered(Account account) {
    AccountState state = state(account.sid(), account.clock());
    return new Account(
        account.sid(), account.authToken(), account.clock(), account.journal(), state);
  }

  /**
   * Makes the account with the given SID a subaccount, or adds a subaccount with the auth token of
   * its parent if there is no such account. A repeated call has no effect.
   *
   * @throws IllegalArgumentException if the parent was removed or is a subaccount, or if the
   *     account with this SID is the parent itself, has subaccounts, or has another parent
   */
  public synchronized Account addSubaccount(Account parent, String sid) {
    requireRegistered(parent);
    subaccountCheck.require(parent, find(sid));
    Account child = find(sid).orElseGet(() -> addDependent(sid, parent));
    parents.put(child, parent);
    parent.change(state -> state.addSubaccount(child));
    return child;
  }

  /**
   * Changes an account together with its credentials and subaccounts. Requests see all changes or
   * none.
   *
   * @param content changes everything else; must not throw
   * @throws IllegalArgumentException if the account was removed, if another account has one of the
   *     API keys, or if one of the accounts cannot be a subaccount; nothing changes then
   */
  synchronized void change(Account account, AccessChange access, Consumer<AccountState> content) {
    requireRegistered(account);
    List<String> subaccounts = access.subaccounts().orElse(List.of());
    subaccounts.forEach(sid -> subaccountCheck.require(account, find(sid)));
    account.change(
        state -> {
          access.apiKeys().ifPresent(new ApiKeyExchange(apiKeys, state)::replaceAll);
          access.authToken().ifPresent(account::setAuthToken);
          content.accept(state);
          access.subaccounts().ifPresent(sids -> keepSubaccounts(account, state, sids));
          subaccounts.forEach(sid -> addSubaccount(account, sid));
        });
  }

  private synchronized void keepSubaccounts(Account parent, AccountState state, List<String> sids) {
    Set<String> kept = sids.stream().map(Sid::canonical).collect(Collectors.toSet());
    state.subaccounts().stream()
        .filter(child -> !kept.contains(Sid.canonical(child.sid())))
        .forEach(child -> detach(parent, child));
  }

  /**
   * Ends the relation of an account to a subaccount; removes the subaccount if it depends on it.
   */
  private synchronized void detach(Account parent, Account child) {
    parent.change(state -> state.removeSubaccount(child));
    parents.remove(child);
    if (dependent.remove(child)) {
      unregister(child);
    }
  }

  @GuardedBy("this")
  private Account addDependent(String sid, Account parent) {
    Account child = add(sid, parent.authToken());
    dependent.add(child);
    return child;
  }

  /**
   * Adds an API key to an account. Acquires the lock of the account only, so a request that creates
   * a key may hold it, or the lock of the account's parent.
   *
   * @throws IllegalArgumentException if an API key with this SID already exists, or if the account
   *     was removed
   */
  public Credentials addApiKey(Account account, String sid, String secret) {
    Credentials key = new Credentials(SidType.API_KEY, sid, secret, account);
    account.change(state -> addApiKey(key, state));
    return key;
  }

  private void addApiKey(Credentials key, AccountState state) {
    if (state.isRemoved()) {
      throw removed(key.account());
    }
    if (apiKeys.putIfAbsent(key.sid(), key) != null) {
      throw new IllegalArgumentException(
          "an API key with SID " + key.sid() + " already exists; use a different SID");
    }
    state.addApiKey(key);
  }

  /**
   * Removes an API key.
   *
   * @return whether the API key existed
   */
  public synchronized boolean removeApiKey(Credentials key) {
    boolean existed = apiKeys.remove(key.sid(), key);
    key.account().change(state -> state.removeApiKey(key));
    return existed;
  }

  /**
   * Returns the credentials of an account or an API key with the given user name, or empty if there
   * are none.
   */
  public Optional<Credentials> credentials(String username) {
    return find(username).map(Account::credentials).or(() -> apiKeys.find(username));
  }

  /** Returns the journals of the accounts. */
  public Journals journals() {
    return journals;
  }

  /** Returns the account with the given SID, or empty if there is none or the text is not a SID. */
  public Optional<Account> find(String sid) {
    return bySid.find(sid);
  }

  /** Returns the oldest account, or empty if there are no accounts. Copies no other accounts. */
  public Optional<Account> first() {
    synchronized (inOrder) {
      Iterator<Account> oldest = inOrder.iterator();
      return oldest.hasNext() ? Optional.of(oldest.next()) : Optional.empty();
    }
  }

  /** Returns all accounts, oldest first. The list is a copy. */
  public List<Account> all() {
    synchronized (inOrder) {
      return List.copyOf(inOrder);
    }
  }

  /**
   * Removes an account, and the subaccounts that were added with its auth token. Removing an
   * account again has no effect.
   */
  public synchronized void remove(Account account) {
    if (!isRegistered(account)) {
      return;
    }
    account.locked(AccountState::subaccounts).forEach(child -> detach(account, child));
    Account parent = parents.remove(account);
    if (parent != null) {
      parent.change(state -> state.removeSubaccount(account));
    }
    dependent.remove(account);
    unregister(account);
  }

  private void requireRegistered(Account account) {
    if (!isRegistered(account)) {
      throw removed(account);
    }
  }

  private static IllegalArgumentException removed(Account account) {
    return new IllegalArgumentException(
        "account " + account.sid() + " was removed; use an account that was not removed");
  }

  private boolean isRegistered(Account account) {
    return bySid.find(account.sid()).filter(found -> found == account).isPresent();
  }

  private void unregister(Account account) {
    // From then on, no request that is being processed can add a key.
    account.change(AccountState::setRemoved);
    for (Credentials key : account.locked(AccountState::apiKeys)) {
      apiKeys.remove(key.sid(), key);
    }
    bySid.remove(account.sid(), account);
    inOrder.remove(account);
    account.journal().remove();
  }
}
