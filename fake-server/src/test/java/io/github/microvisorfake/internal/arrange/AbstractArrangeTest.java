package io.github.microvisorfake.internal.arrange;

import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.Accounts;
import io.github.microvisorfake.internal.store.Identifiers;
import java.util.Optional;
import java.util.SplittableRandom;

/** Base class of tests with accounts but without a running server. */
abstract class AbstractArrangeTest {

  private final Identifiers identifiers = new Identifiers(new SplittableRandom(1));
  final Accounts store = new Accounts(identifiers, new Accounts.Defaults(false, Optional.empty()));
  final AccountRegistry accounts = new AccountRegistry(store, identifiers);
  final Account first = accounts.add(Optional.empty(), Optional.empty());
  final DevicesAndApps devicesAndApps = accounts.devicesAndApps(first);
}
