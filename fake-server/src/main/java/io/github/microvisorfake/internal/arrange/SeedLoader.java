package io.github.microvisorfake.internal.arrange;

import static io.github.microvisorfake.internal.text.Messages.format;

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

  /** A loader that adds accounts to a registry. */
  public SeedLoader(AccountRegistry accounts) {
    this.accounts = accounts;
  }

  /**
   * Adds the accounts of seeds with the credentials that are written there. What they hold is added
   * once all are there, so that each may name any other as its subaccount.
   *
   * @throws InvalidSeedException if a value is wrong
   */
  public void load(List<SeedDocument> seeds) {
    List<AccountSeeding> seedings =
        seeds.stream()
            .flatMap(seed -> seed.accounts().stream().map(written -> add(seed, written)))
            .toList();
    seedings.forEach(AccountSeeding::run);
  }

  private AccountSeeding add(SeedDocument seed, SeedObject written) {
    return AccountSeeding.asWritten(new SeedPositions(seed.name()), written, accounts);
  }

  /**
   * Adds an account that holds what the only account of a seed holds; its credentials and
   * subaccounts are made up.
   *
   * @param clock where the account's clock is set first, since it dates all else
   * @throws InvalidSeedException if the seed does not have one account, or if a value is wrong; no
   *     account is added then
   * @throws IllegalArgumentException if the clock is not in the {@link AccountClock}
   */
  public Account addFrom(SeedDocument template, Optional<Instant> clock) {
    SeedObject written = onlyAccount(template);
    Account account = accounts.add(Optional.empty(), Optional.empty());
    try {
      clock.ifPresent(time -> account.clock().set(AccountClock.require(time)));
      AccountSeeding.fresh(new SeedPositions(template.name()), written, accounts, account).run();
      return account;
    } catch (RuntimeException | Error e) {
      accounts.remove(account);
      throw e;
    }
  }

  private static SeedObject onlyAccount(SeedDocument template) {
    int count = template.accounts().size();
    if (count != 1) {
      throw new InvalidSeedException(
          format(
              "%s: %d accounts, and a template has one; start a MicrovisorServer with a seed of several"
                  + " or none",
              template.name(), count));
    }
    return template.accounts().get(0);
  }
}
