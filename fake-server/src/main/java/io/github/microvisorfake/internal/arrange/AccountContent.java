package io.github.microvisorfake.internal.arrange;

import io.github.microvisorfake.internal.seed.InvalidSeedException;
import io.github.microvisorfake.internal.seed.SeedDocument;
import io.github.microvisorfake.internal.seed.SeedObject;
import io.github.microvisorfake.internal.seed.SeedWriter;
import io.github.microvisorfake.internal.store.AccessChange;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.AccountState;
import io.github.microvisorfake.internal.store.ContentExchange;
import io.github.microvisorfake.internal.store.Fingerprints;
import io.github.microvisorfake.internal.store.StoredContent;
import java.util.List;

/**
 * The whole content of an account: everything except clock, faults and journal. Copies it under the
 * account's lock and writes it outside; replaces it in one step for requests.
 */
public final class AccountContent {

  private static final SeedErrorLocator COPY = new SeedErrorLocator("copy");

  private final Account account;
  private final AccountRegistry accounts;
  private final ContentExchange exchange;

  AccountContent(Account account, AccountRegistry accounts, ContentExchange exchange) {
    this.account = account;
    this.accounts = accounts;
    this.exchange = exchange;
  }

  /**
   * Returns the content as a seed of one account. Of dates it has only the end of logging. Apps
   * that were removed are left out.
   *
   * @param revealed whether to include the auth token and the values of secrets and API keys;
   *     otherwise fingerprints stand for the values of secrets, and the others are left out
   */
  public SeedDocument toSeed(boolean revealed) {
    return new SeedDocument(account.sid(), List.of(read(revealed)));
  }

  /** Returns the content as JSON: the only account of {@link #toSeed}. */
  public String toJson(boolean revealed) {
    return SeedWriter.object(read(revealed));
  }

  private SeedObject read(boolean revealed) {
    StoredContent content = StoredContent.of(account);
    return revealed
        ? AccountSeedWriter.revealed(content)
        : AccountSeedWriter.concealed(content, fingerprints()::of);
  }

  private Fingerprints fingerprints() {
    return account.locked(AccountState::fingerprints);
  }

  /**
   * Replaces the content by that of a seed. Dates are the current time of the account's clock.
   * Credentials and subaccounts that the seed leaves out stay as they are.
   *
   * @param seed a seed with exactly one account, such as a revealed one of {@link #toSeed}
   * @throws InvalidSeedException if the seed is invalid, contains a fingerprint or belongs to
   *     another account, or if this account was removed; nothing changes then
   */
  public void replace(SeedDocument seed) {
    SeedObject source = seed.onlyAccount();
    SeedErrorLocator locator = new SeedErrorLocator(seed.name());
    AccessChange access =
        new AccessSeedReader(locator, source, account, accounts.apiKeys(account)).read();
    StoredContent checked = scratch(locator, source);
    locator.check(source.location(), () -> exchange.replace(account, checked, access));
  }

  /**
   * Replaces the content by a copy. One of this account is restored with its credentials and dates.
   * One of another account replaces everything but credentials and subaccounts, and dates are the
   * current time of the account's clock.
   *
   * @throws IllegalArgumentException as {@link #reset} does
   */
  public void restore(StoredContent copy) {
    if (copy.account() == account) {
      exchange.restore(copy);
    } else {
      exchange.replace(account, scratch(COPY, AccountSeedWriter.revealed(copy)), AccessChange.NONE);
    }
  }

  private StoredContent scratch(SeedErrorLocator locator, SeedObject source) {
    Account scratch = exchange.scratch(account);
    AccountSeedLoader.ofExisting(locator, source, accounts, scratch).addContent();
    return StoredContent.of(scratch);
  }

  /**
   * Makes the account what it was when it was created: empty, or with the content of its seed.
   *
   * @throws IllegalArgumentException if the account was removed, or if another account has one of
   *     its API keys or subaccounts; nothing changes then
   */
  public void reset() {
    exchange.restore(account.seed());
  }
}
