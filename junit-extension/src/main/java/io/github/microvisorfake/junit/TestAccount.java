package io.github.microvisorfake.junit;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.Seed;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** The account of a test or a class, removed from the server when the test or class ends. */
final class TestAccount implements CloseableResource, AutoCloseable {

  /** Contains the owner because a store also returns the values of its parents' stores. */
  private record AccountKey(String owner) {
    static AccountKey of(ExtensionContext owner) {
      return new AccountKey(owner.getUniqueId());
    }
  }

  private final MicrovisorServer server;
  private final FakeAccount account;

  private TestAccount(MicrovisorServer server, FakeAccount account) {
    this.server = server;
    this.account = account;
  }

  static TestAccount of(ExtensionContext owner, MicrovisorServer server, FakeContext fake) {
    Optional<Seed> seed = fake.seed();
    return Contexts.getOrCreate(
        owner,
        AccountKey.of(owner),
        TestAccount.class,
        () ->
            new TestAccount(server, fake.settings().createAccount(server, seed, fake.location())));
  }

  static Optional<TestAccount> find(ExtensionContext owner) {
    return Optional.ofNullable(Contexts.store(owner).get(AccountKey.of(owner), TestAccount.class));
  }

  /** Removes the account of a test or class, if there is one. */
  static void release(ExtensionContext owner) {
    TestAccount account = Contexts.store(owner).remove(AccountKey.of(owner), TestAccount.class);
    if (account != null) {
      account.close();
    }
  }

  FakeAccount account() {
    return account;
  }

  @Override
  public void close() {
    server.removeAccount(account);
  }
}
