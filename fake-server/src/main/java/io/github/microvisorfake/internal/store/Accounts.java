package io.github.microvisorfake.internal.store;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of one server, and which are subaccounts of which.
 *
 * <p>Safe for use by several threads. Look-ups take no lock. What changes the set is done by one
 * thread at a time; it may then take accounts' locks, and nobody who holds one comes here to change
 * anything.
 */
public final class Accounts {

  private final Map<String, Account> bySid = new ConcurrentHashMap<>();
  private final List<Account> inOrder = new CopyOnWriteArrayList<>();
  private final Clock clock;
  private final Identifiers identifiers;
  private final boolean allowUpdates;

  @GuardedBy("this")
  private final Map<Account, Account> parents = new HashMap<>();

  /** Subaccounts that exist only as such, with their parents' tokens. */
  @GuardedBy("this")
  private final Set<Account> dependent = new HashSet<>();

  /**
   * An empty set of accounts.
   *
   * @param identifiers makes the SIDs of what accounts hold
   * @param allowUpdates what an account begins with
   */
  public Accounts(Clock clock, Identifiers identifiers, boolean allowUpdates) {
    this.clock = clock;
    this.identifiers = identifiers;
    this.allowUpdates = allowUpdates;
  }

  /**
   * Adds an account.
   *
   * @throws IllegalArgumentException if its SID is taken
   */
  public synchronized Account add(String sid, String authToken) {
    Account account = new Account(sid, authToken, clock, identifiers, allowUpdates);
    if (bySid.putIfAbsent(Sid.canonical(sid), account) != null) {
      throw new IllegalArgumentException(
          "an account with SID %s exists already; give each account a SID of its own"
              .formatted(sid));
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
    if (!isHere(parent)) {
      throw new IllegalArgumentException(
          "account %s was removed; add subaccounts to one that is there".formatted(parent.sid()));
    }
    Optional<Account> existing = find(sid);
    existing.ifPresent(child -> requireOneLevel(parent, child));
    if (parents.containsKey(parent)) {
      throw new IllegalArgumentException(
          "account %s is a subaccount itself, and subaccounts have none".formatted(parent.sid()));
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
          "account %s is a subaccount of %s already".formatted(child.sid(), other.sid()));
    }
    if (child == parent) {
      throw new IllegalArgumentException(
          "account %s cannot be a subaccount of itself; name another".formatted(child.sid()));
    }
    if (parents.containsValue(child)) {
      throw new IllegalArgumentException(
          "account %s cannot be a subaccount of %s: an account with subaccounts is none"
              .formatted(child.sid(), parent.sid()));
    }
  }

  /** The account with a SID; empty also for text that has not the form of one. */
  public Optional<Account> find(String sid) {
    return Sid.Kind.ACCOUNT.matches(sid)
        ? Optional.ofNullable(bySid.get(Sid.canonical(sid)))
        : Optional.empty();
  }

  /** A copy of all accounts, in the order in which they were added. */
  public List<Account> all() {
    return List.copyOf(inOrder);
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

  private boolean isHere(Account account) {
    return bySid.get(Sid.canonical(account.sid())) == account;
  }

  private void forget(Account account) {
    bySid.remove(Sid.canonical(account.sid()), account);
    inOrder.remove(account);
  }
}
