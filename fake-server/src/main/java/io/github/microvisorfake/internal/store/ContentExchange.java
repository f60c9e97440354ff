package io.github.microvisorfake.internal.store;

/** Replaces the content of accounts. Requests see the old content or the new one. */
public final class ContentExchange {

  private final Accounts accounts;

  /** Creates an exchange of the content of a server's accounts. */
  public ContentExchange(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * Makes an account what it was when its content was copied, with its credentials, subaccounts and
   * dates. Clock, faults and journal stay as they are.
   *
   * @throws IllegalArgumentException if the account was removed, if another account has one of the
   *     API keys, or if an account can no longer be a subaccount; nothing changes then
   */
  public void restore(StoredContent content) {
    replace(content, content.account(), Placement.SAME_NUMBERS, AccessChange.of(content));
  }

  /**
   * Replaces the content of an account by that of another one. Dates are those of the copy.
   *
   * @param access the new credentials and subaccounts of the account
   * @throws IllegalArgumentException as {@link #restore} does
   */
  public void replace(Account account, StoredContent content, AccessChange access) {
    replace(content, account, Placement.NEW_NUMBERS, access);
  }

  private void replace(
      StoredContent content, Account account, Placement placement, AccessChange access) {
    accounts.change(account, access, state -> content.place(placement, account, state));
  }

  /**
   * Returns an empty account with the SID and the clock of another one, which belongs to no server:
   * content that is added to it is checked before it replaces the content of the other account.
   */
  public Account scratch(Account account) {
    return accounts.unregistered(account);
  }
}
