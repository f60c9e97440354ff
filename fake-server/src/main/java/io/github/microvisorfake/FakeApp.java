package io.github.microvisorfake;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.App;
import io.github.microvisorfake.internal.text.UnicodeEscapes;
import java.time.Instant;
import java.util.Optional;

/**
 * An app of an account, which its devices can run.
 *
 * <p>Deployment scripts upload apps (documented by Twilio): the fake computes the hash of such an
 * app from the file and generates a manifest. Tests add apps with {@link FakeAccount#addApp()}.
 * Apps are immutable. After an app is deleted over the API, this object still returns its
 * properties. Two objects for the same app are equal.
 *
 * <pre>{@code
 * FakeApp app = account.addApp("sensor-firmware");
 * // ... code under test sets it as the device's target app ...
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

  /** Returns the SID of the app: {@code KA} and 32 hex digits. */
  public String sid() {
    return app.sid();
  }

  /**
   * Returns the unique name of the app, or empty if it has none. The API accepts it in place of the
   * SID.
   */
  public Optional<String> uniqueName() {
    return app.uniqueName();
  }

  /** Returns the hash of the app, such as {@code sha256:9f86d0…}. */
  public String hash() {
    return app.hash();
  }

  /** Returns a copy of the bytes of the app's manifest. */
  public byte[] manifest() {
    return app.manifest().bytes();
  }

  /** Returns when the app was added, with the full precision of the clock. */
  public Instant dateCreated() {
    return app.created();
  }

  /**
   * Returns the app if it belongs to the given account.
   *
   * @throws IllegalArgumentException if it belongs to another account
   */
  App of(Account owner) {
    if (account != owner) {
      throw new IllegalArgumentException(
          format(
              "%s does not belong to account %s; add an app to that account with addApp",
              this, owner.sid()));
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

  /** Returns a string such as {@code FakeApp[sensor-firmware, KA…]}. */
  @Override
  public String toString() {
    return UnicodeEscapes.escapeControls(
        "FakeApp[" + uniqueName().map(name -> name + ", ").orElse("") + sid() + "]");
  }
}
