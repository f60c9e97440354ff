package io.github.microvisorfake.internal.arrange;

import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.Accounts;
import io.github.microvisorfake.internal.store.ContentExchange;
import io.github.microvisorfake.internal.store.Identifiers;
import io.github.microvisorfake.internal.store.SidType;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The accounts of one server.
 *
 * <p>Safe for use by multiple threads.
 */
public final class AccountRegistry {

  private final Accounts accounts;
  private final Identifiers identifiers;

  /**
   * Creates a registry.
   *
   * @param accounts the accounts of the server
   * @param identifiers generates the SIDs and passwords that callers do not supply
   */
  public AccountRegistry(Accounts accounts, Identifiers identifiers) {
    this.accounts = accounts;
    this.identifiers = identifiers;
  }

  /**
   * Returns the first account.
   *
   * @throws NoSuchElementException if there are no accounts
   */
  public Account first() {
    return accounts.first().orElseThrow();
  }

  /** Returns the account with the given SID; empty if there is none. */
  public Optional<Account> find(String sid) {
    return accounts.find(sid);
  }

  /** Returns all accounts, including subaccounts, oldest first. The list is a copy. */
  public List<Account> all() {
    return accounts.all();
  }

  /**
   * Adds an account; generates the SID and the auth token if they are absent.
   *
   * @throws IllegalArgumentException as {@link #add(String, String)} does
   */
  public Account add(Optional<String> sid, Optional<String> authToken) {
    // Generated even if both are given, so that later identifiers of a random seed do not change.
    String newSid = newSid();
    String newToken = identifiers.authToken();
    return add(sid.orElse(newSid), authToken.orElse(newToken));
  }

  /**
   * Adds an account.
   *
   * @throws IllegalArgumentException if the SID or the auth token has a wrong format, or if an
   *     account with this SID already exists
   */
  public Account add(String sid, String authToken) {
    SidCheck.require(SidType.ACCOUNT, sid);
    TextCheck.requirePassword("the auth token of account " + sid, authToken);
    return accounts.add(sid, authToken);
  }

  /**
   * Removes an account, and the subaccounts that were added with its auth token. Removing an
   * account again has no effect.
   *
   * @return false if the account is the first account, which cannot be removed
   */
  public boolean remove(Account account) {
    if (accounts.first().filter(account::equals).isPresent()) {
      return false;
    }
    accounts.remove(account);
    return true;
  }

  /** Adds a subaccount with a generated SID and the auth token of its parent. */
  public Account addSubaccount(Account parent) {
    return addSubaccount(parent, newSid());
  }

  private String newSid() {
    return identifiers.sid(SidType.ACCOUNT, sid -> accounts.find(sid).isPresent());
  }

  /**
   * Makes the account with the given SID a subaccount, or adds a subaccount with the auth token of
   * its parent if there is no such account.
   *
   * @throws IllegalArgumentException if the SID has a wrong format, if the parent was removed, or
   *     if the accounts cannot be parent and subaccount
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

  /** Returns the whole content of an account. */
  public AccountContent content(Account account) {
    return new AccountContent(account, this, new ContentExchange(accounts));
  }
}
