package io.github.microvisorfake;

import io.github.microvisorfake.internal.arrange.ApiKeys;
import io.github.microvisorfake.internal.arrange.ConfigsAndSecrets;
import io.github.microvisorfake.internal.arrange.DevicesAndApps;
import io.github.microvisorfake.internal.arrange.NewApp;
import io.github.microvisorfake.internal.arrange.NewDevice;
import io.github.microvisorfake.internal.arrange.UploadedKeys;
import io.github.microvisorfake.internal.server.RunningServer;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.AccountState;
import io.github.microvisorfake.internal.store.App;
import io.github.microvisorfake.internal.store.Device;
import io.github.microvisorfake.journal.RecordedRequest;
import java.net.URI;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;

/**
 * An account of the fake: credentials, and everything that calls with these credentials see and
 * change. Accounts share nothing, so tests that each have one cannot disturb each other.
 *
 * <pre>{@code
 * FakeAccount account = server.addAccount();
 * FakeDevice device = account.addDevice("thermostat-1");
 * // ... code under test calls account.uri() with account.sid() and account.authToken() ...
 * account.secret("root_ca").map(FakeSecret::value);
 * account.requests().forEach(System.out::println);
 * }</pre>
 *
 * <p>It shows what is there when it is asked; lists are copies. Safe for use by several threads.
 */
public final class FakeAccount extends KeyValueOwner {

  private final Account account;
  private final RunningServer server;

  private final DevicesAndApps devicesAndApps;
  private final UploadedKeys publicKeys;
  private final ApiKeys apiKeys;

  FakeAccount(Account account, RunningServer server) {
    super(ConfigsAndSecrets.of(account));
    this.account = account;
    this.server = server;
    this.devicesAndApps = server.accounts().devicesAndApps(account);
    this.publicKeys = new UploadedKeys(account);
    this.apiKeys = server.accounts().apiKeys(account);
  }

  /** The account's SID, {@code AC} and 32 hex digits: the user name in Basic authentication. */
  public String sid() {
    return account.sid();
  }

  /** The account's auth token: the password of HTTP Basic authentication. */
  public String authToken() {
    return account.authToken();
  }

  /** Where the account's server answers, such as {@code http://localhost:41234}. */
  public URI uri() {
    return server.uri();
  }

  /** The account's time. */
  public FakeClock clock() {
    return new FakeClock(account.clock());
  }

  /** The account's devices, in the order in which they were added. */
  public List<FakeDevice> devices() {
    return devicesAndApps.devices().stream().map(this::face).toList();
  }

  /** The device with a SID or a unique name; text of a SID's form is only ever a SID. */
  public Optional<FakeDevice> device(String sidOrUniqueName) {
    return devicesAndApps.device(sidOrUniqueName).map(this::face);
  }

  /** Adds a device without a unique name; its SID is made up. */
  public FakeDevice addDevice() {
    return face(devicesAndApps.add(NewDevice.unnamed()));
  }

  /**
   * Adds a device with a unique name; its SID is made up.
   *
   * @param uniqueName 1 to 64 characters, not of the form of a device's SID
   * @throws IllegalArgumentException if it is not of this form, or taken in this account
   */
  public FakeDevice addDevice(String uniqueName) {
    return face(devicesAndApps.add(NewDevice.named(uniqueName)));
  }

  /**
   * Adds a device with a given SID and unique name.
   *
   * @param sid {@code UV} and 32 hex digits
   * @param uniqueName 1 to 64 characters, not of the form of a device's SID
   * @throws IllegalArgumentException if either is not of this form, or taken in this account
   */
  public FakeDevice addDevice(String sid, String uniqueName) {
    return face(devicesAndApps.add(NewDevice.of(sid, uniqueName)));
  }

  /** The account's apps, in the order in which they were added. */
  public List<FakeApp> apps() {
    return devicesAndApps.apps().stream().map(this::face).toList();
  }

  /** The app with a SID or a unique name; text of a SID's form is only ever a SID. */
  public Optional<FakeApp> app(String sidOrUniqueName) {
    return devicesAndApps.app(sidOrUniqueName).map(this::face);
  }

  /** Adds an app without a unique name; its SID, hash and manifest are made up. */
  public FakeApp addApp() {
    return face(devicesAndApps.add(NewApp.unnamed()));
  }

  /**
   * Adds an app with a unique name; its SID, hash and manifest are made up.
   *
   * @param uniqueName 1 to 64 characters, not of the form of an app's SID
   * @throws IllegalArgumentException if the name is not of this form, or taken in this account
   */
  public FakeApp addApp(String uniqueName) {
    return face(devicesAndApps.add(NewApp.named(uniqueName)));
  }

  /**
   * Adds an app.
   *
   * @param sid {@code KA} and 32 hex digits
   * @param uniqueName 1 to 64 characters, not of the form of an app's SID
   * @param hash {@code algorithm:value}
   * @param manifest any bytes
   * @throws IllegalArgumentException if one is not of its form, or taken in this account
   */
  public FakeApp addApp(String sid, String uniqueName, String hash, byte[] manifest) {
    return face(devicesAndApps.add(NewApp.of(sid, uniqueName, hash, manifest)));
  }

  /** The account's public keys, oldest first. */
  public List<FakePublicKey> publicKeys() {
    return publicKeys.all().stream().map(FakePublicKey::new).toList();
  }

  /** The public key with a SID, if it is this account's own. */
  public Optional<FakePublicKey> publicKey(String sid) {
    return publicKeys.find(sid).map(FakePublicKey::new);
  }

  /**
   * Adds a public key without a friendly name, as an upload would.
   *
   * @param pemOrBase64 a PEM {@code PUBLIC KEY}, or the base64 of its DER: RSA, 2048 bits, exponent
   *     65537 (documented)
   * @throws IllegalArgumentException if it is refused; the message says why and does not quote it
   */
  public FakePublicKey addPublicKey(String pemOrBase64) {
    return new FakePublicKey(publicKeys.add(pemOrBase64, Optional.empty()));
  }

  /**
   * Adds a public key, as an upload would.
   *
   * @param pemOrBase64 as {@link #addPublicKey(String)} takes it
   * @param friendlyName up to 64 characters; may be empty
   * @throws IllegalArgumentException if either is refused
   */
  public FakePublicKey addPublicKey(String pemOrBase64, String friendlyName) {
    return new FakePublicKey(publicKeys.add(pemOrBase64, Optional.of(friendlyName)));
  }

  /**
   * Adds a public key without a friendly name, such as {@code KeyPair.getPublic()}.
   *
   * @param key RSA, 2048 bits, exponent 65537
   * @throws IllegalArgumentException if it is another key, or has no encoded form
   */
  public FakePublicKey addPublicKey(PublicKey key) {
    return new FakePublicKey(publicKeys.add(key, Optional.empty()));
  }

  /**
   * Adds a public key.
   *
   * @param key RSA, 2048 bits, exponent 65537
   * @param friendlyName up to 64 characters; may be empty
   * @throws IllegalArgumentException if either is refused
   */
  public FakePublicKey addPublicKey(PublicKey key, String friendlyName) {
    return new FakePublicKey(publicKeys.add(key, Optional.of(friendlyName)));
  }

  /** The account's API keys, in the order in which they were added. */
  public List<FakeApiKey> apiKeys() {
    return apiKeys.all().stream().map(FakeApiKey::of).toList();
  }

  /** Adds an API key with SID and secret made up; an account that was removed gets none. */
  public FakeApiKey addApiKey() {
    return FakeApiKey.of(apiKeys.add(Optional.empty(), Optional.empty()));
  }

  /**
   * Adds an API key to call with in place of the account's SID and token.
   *
   * @param sid {@code SK} and 32 hex digits
   * @param secret at least one character
   * @throws IllegalArgumentException if either is not of this form, if an account of this server
   *     has a key with this SID, or if this account was removed
   */
  public FakeApiKey addApiKey(String sid, String secret) {
    return FakeApiKey.of(apiKeys.add(Optional.of(sid), Optional.of(secret)));
  }

  /** The account's subaccounts, in the order in which they were added. */
  public List<FakeAccount> subaccounts() {
    return account.locked(AccountState::subaccounts).stream()
        .map(child -> new FakeAccount(child, server))
        .toList();
  }

  /** Adds a subaccount; its SID is made up, and it has this account's auth token. */
  public FakeAccount addSubaccount() {
    return new FakeAccount(server.accounts().addSubaccount(account), server);
  }

  /**
   * Adds a subaccount, whom this account may upload public keys for.
   *
   * <p>If the server has an account with this SID, that account becomes the subaccount and keeps
   * what it has, its token too; else one is added with this account's token (assumed) and a clock
   * of its own. So, for a subaccount with a token of its own, call {@link
   * MicrovisorServer#addAccount(String, String)} first. Like any account it is one of {@link
   * MicrovisorServer#accounts()}, and can be removed.
   *
   * @param sid {@code AC} and 32 hex digits
   * @throws IllegalArgumentException if the SID is not of this form or this account's own; if this
   *     account was removed or is a subaccount itself; or if the other has subaccounts, or another
   *     parent
   */
  public FakeAccount addSubaccount(String sid) {
    return new FakeAccount(server.accounts().addSubaccount(account, sid), server);
  }

  /** Whether configs and secrets can be updated in place; else an update is answered with 405. */
  public boolean allowsUpdates() {
    return account.locked(AccountState::allowUpdates);
  }

  /**
   * Says whether configs and secrets can be updated in place. The documentation of devices says
   * that they cannot be, the later specification has the operation: so this is a choice, off by
   * default.
   */
  public void allowUpdates(boolean allow) {
    account.change(state -> state.setAllowUpdates(allow));
  }

  /**
   * The latest requests that named this account, refused ones included, oldest first; at most 1000
   * are kept. No secret is in them.
   */
  public List<RecordedRequest> requests() {
    return account.journal().all();
  }

  Account account() {
    return account;
  }

  private FakeDevice face(Device device) {
    return new FakeDevice(account, server, device);
  }

  private FakeApp face(App app) {
    return new FakeApp(account, app);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FakeAccount that && account.equals(that.account);
  }

  @Override
  public int hashCode() {
    return account.hashCode();
  }

  /** Names the account and not its token. */
  @Override
  public String toString() {
    return "FakeAccount[" + sid() + "]";
  }
}
