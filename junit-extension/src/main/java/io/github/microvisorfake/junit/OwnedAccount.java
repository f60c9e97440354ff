package io.github.microvisorfake.junit;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.Seed;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** The account of a test, or of a class. The server forgets it when that is over. */
final class OwnedAccount implements CloseableResource, AutoCloseable {

  /** Names the owner: a store shows what the stores around it hold, too. */
  private record Key(String owner) {
    static Key of(ExtensionContext owner) {
      return new Key(owner.getUniqueId());
    }
  }

  private final MicrovisorServer server;
  private final FakeAccount account;

  private OwnedAccount(MicrovisorServer server, FakeAccount account) {
    this.server = server;
    this.account = account;
  }

  static OwnedAccount of(ExtensionContext owner, MicrovisorServer server, FakeContext arrangement) {
    Optional<Seed> template = arrangement.template();
    return Contexts.getOrCreate(
        owner,
        Key.of(owner),
        OwnedAccount.class,
        () ->
            new OwnedAccount(
                server, arrangement.settings().makeIn(server, template, arrangement.place())));
  }

  static Optional<OwnedAccount> find(ExtensionContext owner) {
    return Optional.ofNullable(Contexts.store(owner).get(Key.of(owner), OwnedAccount.class));
  }

  /** Ends the account of a test or class, if it has one. */
  static void release(ExtensionContext owner) {
    OwnedAccount account = Contexts.store(owner).remove(Key.of(owner), OwnedAccount.class);
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
