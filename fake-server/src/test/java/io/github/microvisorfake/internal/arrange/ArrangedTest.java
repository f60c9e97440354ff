package io.github.microvisorfake.internal.arrange;

import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.Accounts;
import io.github.microvisorfake.internal.store.Identifiers;
import java.util.Optional;
import java.util.SplittableRandom;

/** The accounts of a server that nobody started. */
abstract class ArrangedTest {

  private final Identifiers identifiers = new Identifiers(new SplittableRandom(1));
  final Accounts store = new Accounts(identifiers, new Accounts.Defaults(false, Optional.empty()));
  final AccountRegistry accounts = new AccountRegistry(store, identifiers);
  final Account first = accounts.add(Optional.empty(), Optional.empty());
  final DevicesAndApps devicesAndApps = accounts.devicesAndApps(first);
}
