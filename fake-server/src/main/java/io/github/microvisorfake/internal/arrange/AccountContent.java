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
    Account scratch = exchange.scratch(account);
    AccountSeedLoader.ofExisting(locator, source, accounts, scratch).addContent();
    locator.check(
        source.location(), () -> exchange.replace(account, StoredContent.of(scratch), access));
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
