package io.github.microvisorfake.internal.arrange;

import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.Accounts;
import io.github.microvisorfake.internal.store.Identifiers;
import io.github.microvisorfake.internal.store.SidType;
import java.util.List;
import java.util.Optional;

/**
 * The accounts of one server.
 *
 * <p>Safe for use by several threads.
 */
public final class AccountRegistry {

  private final Accounts accounts;
  private final Identifiers identifiers;

  /**
   * A registry of accounts.
   *
   * @param identifiers makes what is not given, such as SIDs
   */
  public AccountRegistry(Accounts accounts, Identifiers identifiers) {
    this.accounts = accounts;
    this.identifiers = identifiers;
  }

  /** Returns a copy of all accounts, subaccounts among them, oldest first. */
  public List<Account> all() {
    return accounts.all();
  }

  /**
   * Adds an account; what is not given is made up.
   *
   * @throws IllegalArgumentException as {@link #add(String, String)} does
   */
  public Account add(Optional<String> sid, Optional<String> authToken) {
    // Made up though both may be given, so that with a random seed what follows is the same.
    String newSid = identifiers.sid(SidType.ACCOUNT);
    String newToken = identifiers.authToken();
    return add(sid.orElse(newSid), authToken.orElse(newToken));
  }

  /**
   * Adds an account.
   *
   * @throws IllegalArgumentException if SID or token is not of its form, or if the SID is taken
   */
  public Account add(String sid, String authToken) {
    SidCheck.require(SidType.ACCOUNT, sid);
    TextCheck.requirePassword("the auth token of account " + sid, authToken);
    return accounts.add(sid, authToken);
  }

  /**
   * Removes an account, and with it the subaccounts that were added with its token. Removing it
   * again changes nothing.
   *
   * @return false, and nothing removed, if it is the first account, which stays
   */
  public boolean remove(Account account) {
    if (all().indexOf(account) == 0) {
      return false;
    }
    accounts.remove(account);
    return true;
  }

  /** Adds a subaccount with a SID that is made up and its parent's token. */
  public Account addSubaccount(Account parent) {
    return addSubaccount(parent, identifiers.sid(SidType.ACCOUNT));
  }

  /**
   * Makes the account with a SID a subaccount; if there is none, adds one with the parent's token.
   *
   * @throws IllegalArgumentException if the SID is not of its form, if the parent was removed, or
   *     if accounts would have parents with parents, two of them, or themselves
   */
  public Account addSubaccount(Account parent, String sid) {
    SidCheck.require(SidType.ACCOUNT, sid);
    return accounts.addSubaccount(parent, sid);
  }

  /** Returns the API keys of an account. */
  public ApiKeys apiKeys(Account account) {
    return new ApiKeys(account, accounts, identifiers);
  }

  /** Returns the devices and apps of an account. */
  public DevicesAndApps devicesAndApps(Account account) {
    return new DevicesAndApps(account, identifiers);
  }
}
