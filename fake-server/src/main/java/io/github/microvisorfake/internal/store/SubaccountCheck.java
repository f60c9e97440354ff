package io.github.microvisorfake.internal.store;

import static io.github.microvisorfake.internal.text.Messages.format;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether an account can be a subaccount of another one: subaccounts have one parent and no
 * subaccounts. Guarded by the lock of {@link Accounts}.
 */
final class SubaccountCheck {

  private final Map<Account, Account> parents;

  /**
   * Creates a check.
   *
   * @param parents the parents of all subaccounts
   */
  SubaccountCheck(Map<Account, Account> parents) {
    this.parents = parents;
  }

  /**
   * Checks whether an account can be a subaccount.
   *
   * @param existing the account, if it exists
   * @throws IllegalArgumentException if the parent is a subaccount, or if the account is the parent
   *     itself, has subaccounts, or has another parent
   */
  void require(Account parent, Optional<Account> existing) {
    existing.ifPresent(child -> requireOneLevel(parent, child));
    if (parents.containsKey(parent)) {
      throw new IllegalArgumentException(
          "account "
              + parent.sid()
              + " is a subaccount itself and cannot have subaccounts; use its parent account");
    }
  }

  private void requireOneLevel(Account parent, Account child) {
    @Nullable Account other = parents.get(child);
    if (other != null && other != parent) {
      throw new IllegalArgumentException(
          format(
              "account %s is already a subaccount of %s; use it as a subaccount of only one account",
              child.sid(), other.sid()));
    }
    if (child == parent) {
      throw new IllegalArgumentException(
          "account " + child.sid() + " cannot be a subaccount of itself; use a different SID");
    }
    if (child.locked(AccountState::hasSubaccounts)) {
      throw new IllegalArgumentException(
          format(
              "account %s has subaccounts and cannot be a subaccount of %s; use a different SID",
              child.sid(), parent.sid()));
    }
  }
}
