package io.github.microvisorfake.internal.arrange;

import io.github.microvisorfake.internal.seed.InvalidSeedException;
import io.github.microvisorfake.internal.seed.SeedDocument;
import io.github.microvisorfake.internal.seed.SeedObject;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.AccountClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Adds the accounts of seeds to a server. */
public final class SeedLoader {

  private final AccountRegistry accounts;

  /** Creates a loader that adds accounts to a registry. */
  public SeedLoader(AccountRegistry accounts) {
    this.accounts = accounts;
  }

  /**
   * Adds the accounts of seeds with the credentials in the seeds. Adds all accounts before their
   * contents, so that each account can have any other account as its subaccount.
   *
   * @throws InvalidSeedException if a value is invalid
   */
  public void load(List<SeedDocument> seeds) {
    List<AccountSeedLoader> loaders =
        seeds.stream()
            .flatMap(seed -> seed.accounts().stream().map(source -> add(seed, source)))
            .toList();
    loaders.forEach(AccountSeedLoader::run);
  }

  private AccountSeedLoader add(SeedDocument seed, SeedObject source) {
    return AccountSeedLoader.addAccount(new SeedErrorLocator(seed.name()), source, accounts);
  }

  /**
   * Adds an account with the contents of a seed's only account. The credentials and subaccounts are
   * generated.
   *
   * @param clock the time of the account's clock, which is set before the contents are added
   *     because it sets their dates
   * @throws InvalidSeedException if the seed does not have exactly one account, or if a value is
   *     invalid; no account is added then
   * @throws IllegalArgumentException if the time is out of the range of {@link AccountClock}
   */
  public Account addFrom(SeedDocument template, Optional<Instant> clock) {
    SeedObject source = template.onlyAccount();
    Account account = accounts.add(Optional.empty(), Optional.empty());
    return fill(
        account,
        () -> {
          clock.ifPresent(time -> account.clock().set(time));
          AccountSeedLoader.ofExisting(
                  new SeedErrorLocator(template.name()), source, accounts, account)
              .run();
        });
  }

  /**
   * Adds a seed's only account with the credentials in the seed.
   *
   * @throws InvalidSeedException if the seed does not have exactly one account, if its SID is in
   *     use, or if a value is invalid; no account is added then
   */
  public Account addOnly(SeedDocument seed) {
    AccountSeedLoader loader = add(seed, seed.onlyAccount());
    return fill(loader.account(), loader::run);
  }

  private Account fill(Account account, Runnable content) {
    try {
      content.run();
      return account;
    } catch (RuntimeException | Error e) {
      accounts.remove(account);
      throw e;
    }
  }
}
