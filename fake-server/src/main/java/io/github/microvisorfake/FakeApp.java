package io.github.microvisorfake;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.App;
import java.time.Instant;
import java.util.Optional;

/**
 * An app of a fake account: what devices can be told to run.
 *
 * <p>Apps are uploaded by other tools than this API (documented): tests arrange them. An app never
 * changes; it can be deleted over the API, and this object still tells what it was.
 *
 * <pre>{@code
 * FakeApp app = account.addApp("sensor-firmware");
 * // ... code under test targets it ...
 * device.reportApp(app);
 * }</pre>
 */
public final class FakeApp {

  private final Account account;
  private final App app;

  FakeApp(Account account, App app) {
    this.account = account;
    this.app = app;
  }

  /** The app's SID: {@code KA} and 32 hex digits. */
  public String sid() {
    return app.sid();
  }

  /** The app's unique name, if it has one. Wherever the API takes its SID it takes this too. */
  public Optional<String> uniqueName() {
    return app.uniqueName();
  }

  /** The app's hash, such as {@code sha256:9f86d0…}. */
  public String hash() {
    return app.hash();
  }

  /** The bytes of the app's manifest: a copy. */
  public byte[] manifest() {
    return app.manifest().bytes();
  }

  /** When it was added, to the clock's full precision. */
  public Instant dateCreated() {
    return app.created();
  }

  /**
   * The app, for the account that it is of.
   *
   * @throws IllegalArgumentException if it is another account's
   */
  App of(Account owner) {
    if (account != owner) {
      throw new IllegalArgumentException(
          format("%s is no app of account %s; add it there with addApp", this, owner.sid()));
    }
    return app;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FakeApp that && account.equals(that.account) && app.equals(that.app);
  }

  @Override
  public int hashCode() {
    return app.hashCode();
  }

  /** Such as {@code FakeApp[sensor-firmware, KA…]}. */
  @Override
  public String toString() {
    return "FakeApp[" + uniqueName().map(name -> name + ", ").orElse("") + sid() + "]";
  }
}
