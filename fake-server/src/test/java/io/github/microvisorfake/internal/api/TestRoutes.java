package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.arrange.AccountRegistry;
import io.github.microvisorfake.internal.store.Accounts;
import io.github.microvisorfake.internal.store.Identifiers;
import java.util.Optional;
import java.util.SplittableRandom;

/** The routes of a server without accounts, for tests that only look at the table. */
public final class TestRoutes {

  private TestRoutes() {}

  public static Routes create() {
    Identifiers identifiers = new Identifiers(new SplittableRandom(1));
    Accounts accounts = new Accounts(identifiers, new Accounts.Defaults(false, Optional.empty()));
    return new Routes(
        new PageTokens(identifiers.key()), new AccountRegistry(accounts, identifiers));
  }
}
