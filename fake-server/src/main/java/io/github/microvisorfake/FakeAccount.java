package io.github.microvisorfake;

import io.github.microvisorfake.internal.arrange.AccountPublicKeys;
import io.github.microvisorfake.internal.arrange.ApiKeys;
import io.github.microvisorfake.internal.arrange.ConfigsAndSecrets;
import io.github.microvisorfake.internal.arrange.DevicesAndApps;
import io.github.microvisorfake.internal.arrange.NewApp;
import io.github.microvisorfake.internal.arrange.NewDevice;
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
 * An account of a {@link MicrovisorServer}: its credentials, and everything that requests with
 * these credentials can read and change. Accounts share no state, except that an account can add
 * public keys to its subaccounts. Tests that use separate accounts do not affect each other.
 *
 * <pre>{@code
 * FakeAccount account = server.addAccount();
 * FakeDevice device = account.addDevice("thermostat-1");
 * // ... code under test calls account.uri() with account.sid() and account.authToken() ...
 * account.secret("root_ca").map(FakeSecret::value);
 * account.requests().forEach(System.out::println);
 * }</pre>
 *
 * <p>In this package, "documented" marks a rule of Twilio's documentation, and "assumed" marks an
 * assumption of this project.
 *
 * <p>Reads reflect the current state; returned lists are snapshots. Two objects for the same
 * account are equal. Safe for use by multiple threads.
 */
public final class FakeAccount extends KeyValueOwner {

  private final Account account;
  private final RunningServer server;

  private final DevicesAndApps devicesAndApps;
  private final AccountPublicKeys publicKeys;
  private final ApiKeys apiKeys;

  FakeAccount(Account account, RunningServer server) {
    super(ConfigsAndSecrets.of(account));
    this.account = account;
    this.server = server;
    this.devicesAndApps = server.accounts().devicesAndApps(account);
    this.publicKeys = new AccountPublicKeys(account);
    this.apiKeys = server.accounts().apiKeys(account);
  }

  /**
   * Returns the SID of this account, {@code AC} and 32 hex digits: the user name for HTTP Basic
   * authentication.
   */
  public String sid() {
    return account.sid();
  }

  /** Returns the auth token of this account: the password for HTTP Basic authentication. */
  public String authToken() {
    return account.authToken();
  }

  /** Returns the base URL of the account's server, such as {@code http://localhost:41234}. */
  public URI uri() {
    return server.uri();
  }

  /** Returns the clock of this account. */
  public FakeClock clock() {
    return new FakeClock(account.clock());
  }

  /** Returns the devices of this account, oldest first. */
  public List<FakeDevice> devices() {
    return devicesAndApps.devices().stream().map(this::wrap).toList();
  }

  /**
   * Returns the device with the given SID or unique name, or empty if there is none.
   *
   * @param sidOrUniqueName the SID or the unique name; text in the format of a device's SID is
   *     always treated as a SID
   */
  public Optional<FakeDevice> device(String sidOrUniqueName) {
    return devicesAndApps.device(sidOrUniqueName).map(this::wrap);
  }

  /** Adds a device with a generated SID and no unique name. */
  public FakeDevice addDevice() {
    return wrap(devicesAndApps.add(NewDevice.unnamed()));
  }

  /**
   * Adds a device with a generated SID and the given unique name.
   *
   * @param uniqueName the unique name of the device: 1 to 64 characters, not in the format of a
   *     device's SID
   * @return the new device
   * @throws IllegalArgumentException if the unique name is empty, is too long, has the format of a
   *     SID, or is in use in this account
   */
  public FakeDevice addDevice(String uniqueName) {
    return wrap(devicesAndApps.add(NewDevice.named(uniqueName)));
  }

  /**
   * Adds a device with the given SID and unique name.
   *
   * @param sid the SID of the device: {@code UV} and 32 hex digits
   * @param uniqueName the unique name of the device: 1 to 64 characters, not in the format of a
   *     device's SID
   * @return the new device
   * @throws IllegalArgumentException if the SID is malformed; if the unique name is empty, is too
   *     long or has the format of a SID; or if one of them is in use in this account
   */
  public FakeDevice addDevice(String sid, String uniqueName) {
    return wrap(devicesAndApps.add(NewDevice.of(sid, uniqueName)));
  }

  /** Returns the apps of this account, oldest first. */
  public List<FakeApp> apps() {
    return devicesAndApps.apps().stream().map(this::wrap).toList();
  }

  /**
   * Returns the app with the given SID or unique name, or empty if there is none.
   *
   * @param sidOrUniqueName the SID or the unique name; text in the format of an app's SID is always
   *     treated as a SID
   */
  public Optional<FakeApp> app(String sidOrUniqueName) {
    return devicesAndApps.app(sidOrUniqueName).map(this::wrap);
  }

  /** Adds an app with a generated SID, hash and manifest, and no unique name. */
  public FakeApp addApp() {
    return wrap(devicesAndApps.add(NewApp.unnamed()));
  }

  /**
   * Adds an app with the given unique name and a generated SID, hash and manifest.
   *
   * @param uniqueName the unique name of the app: 1 to 64 characters, not in the format of an app's
   *     SID
   * @return the new app
   * @throws IllegalArgumentException if the unique name is empty, is too long, has the format of a
   *     SID, or is in use in this account
   */
  public FakeApp addApp(String uniqueName) {
    return wrap(devicesAndApps.add(NewApp.named(uniqueName)));
  }

  /**
   * Adds an app with the given SID, unique name, hash and manifest.
   *
   * @param sid the SID of the app: {@code KA} and 32 hex digits
   * @param uniqueName the unique name of the app: 1 to 64 characters, not in the format of an app's
   *     SID
   * @param hash the hash of the app, as {@code algorithm:value}; it is not compared with the
   *     manifest
   * @param manifest the bytes of the manifest, which can have any content
   * @return the new app
   * @throws IllegalArgumentException if the SID or the hash is malformed; if the unique name is
   *     empty, is too long or has the format of a SID; or if the SID or the unique name is in use
   *     in this account
   */
  public FakeApp addApp(String sid, String uniqueName, String hash, byte[] manifest) {
    return wrap(devicesAndApps.add(NewApp.of(sid, uniqueName, hash, manifest)));
  }

  /** Returns the public keys of this account, without those of its subaccounts, oldest first. */
  public List<FakePublicKey> publicKeys() {
    return publicKeys.all().stream().map(FakePublicKey::new).toList();
  }

  /**
   * Returns the public key with the given SID, or empty if this account has none.
   *
   * @param sid the SID of the public key
   */
  public Optional<FakePublicKey> publicKey(String sid) {
    return publicKeys.find(sid).map(FakePublicKey::new);
  }

  /**
   * Adds a public key without a friendly name. The key is validated like an upload over the API.
   *
   * @param pemOrBase64 a PEM {@code PUBLIC KEY}, or the base64 encoding of its DER: RSA with 2048
   *     bits and the exponent 65537 (documented)
   * @return the new public key
   * @throws IllegalArgumentException if the API would reject the key; the message gives the reason
   *     and does not quote the key
   */
  public FakePublicKey addPublicKey(String pemOrBase64) {
    return new FakePublicKey(publicKeys.add(pemOrBase64, Optional.empty()));
  }

  /**
   * Adds a public key with a friendly name. The key is validated like an upload over the API.
   *
   * @param pemOrBase64 the key, in the format of {@link #addPublicKey(String)}
   * @param friendlyName the friendly name: 0 to 64 characters
   * @return the new public key
   * @throws IllegalArgumentException if the API would reject the key or the friendly name
   */
  public FakePublicKey addPublicKey(String pemOrBase64, String friendlyName) {
    return new FakePublicKey(publicKeys.add(pemOrBase64, Optional.of(friendlyName)));
  }

  /**
   * Adds a public key, such as {@code KeyPair.getPublic()}, without a friendly name.
   *
   * @param key an RSA key with 2048 bits and the exponent 65537
   * @return the new public key
   * @throws IllegalArgumentException if the API would reject the key, or if the key does not
   *     support encoding
   */
  public FakePublicKey addPublicKey(PublicKey key) {
    return new FakePublicKey(publicKeys.add(key, Optional.empty()));
  }

  /**
   * Adds a public key with a friendly name.
   *
   * @param key an RSA key with 2048 bits and the exponent 65537
   * @param friendlyName the friendly name: 0 to 64 characters
   * @return the new public key
   * @throws IllegalArgumentException if the API would reject the key or the friendly name, or if
   *     the key does not support encoding
   */
  public FakePublicKey addPublicKey(PublicKey key, String friendlyName) {
    return new FakePublicKey(publicKeys.add(key, Optional.of(friendlyName)));
  }

  /** Returns the API keys of this account, oldest first. */
  public List<FakeApiKey> apiKeys() {
    return apiKeys.all().stream().map(FakeApiKey::of).toList();
  }

  /**
   * Adds an API key with a generated SID and secret.
   *
   * @return the new API key
   * @throws IllegalArgumentException if this account was removed
   */
  public FakeApiKey addApiKey() {
    return FakeApiKey.of(apiKeys.add(Optional.empty(), Optional.empty()));
  }

  /**
   * Adds an API key. Requests can use its SID and secret in place of the account's SID and auth
   * token.
   *
   * @param sid the SID of the API key: {@code SK} and 32 hex digits
   * @param secret the secret of the API key: at least one character
   * @return the new API key
   * @throws IllegalArgumentException if the SID is malformed, if the secret is empty, if an account
   *     of this server already has an API key with this SID, or if this account was removed
   */
  public FakeApiKey addApiKey(String sid, String secret) {
    return FakeApiKey.of(apiKeys.add(Optional.of(sid), Optional.of(secret)));
  }

  /** Returns the subaccounts of this account, oldest first. */
  public List<FakeAccount> subaccounts() {
    return account.locked(AccountState::subaccounts).stream()
        .map(child -> new FakeAccount(child, server))
        .toList();
  }

  /**
   * Adds a subaccount with a generated SID and this account's auth token.
   *
   * @return the new subaccount
   * @throws IllegalArgumentException if this account was removed, or is a subaccount itself
   */
  public FakeAccount addSubaccount() {
    return new FakeAccount(server.accounts().addSubaccount(account), server);
  }

  /**
   * Adds a subaccount. This account can upload public keys for its subaccounts.
   *
   * <p>If the server has an account with this SID, that account becomes a subaccount of this
   * account and keeps its contents and its auth token. Otherwise a new account is added with this
   * account's auth token (assumed) and its own clock. For a subaccount with a different auth token,
   * call {@link MicrovisorServer#addAccount(String, String)} first. {@link
   * MicrovisorServer#accounts()} includes subaccounts. {@link MicrovisorServer#removeAccount} of
   * this account also removes the subaccounts that this method created.
   *
   * @param sid the SID of the subaccount: {@code AC} and 32 hex digits
   * @return the subaccount
   * @throws IllegalArgumentException if the SID is malformed or is this account's SID; if this
   *     account was removed or is a subaccount itself; or if the account with this SID has
   *     subaccounts or another parent
   */
  public FakeAccount addSubaccount(String sid) {
    return new FakeAccount(server.accounts().addSubaccount(account, sid), server);
  }

  /**
   * Returns whether configs and secrets can be updated. If not, the response to an update has the
   * status 405.
   */
  public boolean allowsUpdates() {
    return account.locked(AccountState::allowUpdates);
  }

  /**
   * Sets whether configs and secrets can be updated. Defaults to the server's setting, which
   * defaults to false: Twilio's documentation of devices says that configs and secrets cannot be
   * updated, although the later specification has the operation.
   *
   * @param allow whether to allow updates
   */
  public void setAllowUpdates(boolean allow) {
    account.change(state -> state.setAllowUpdates(allow));
  }

  /**
   * Returns the requests with the SID of this account or of one of its API keys as user name, even
   * with a wrong password, oldest first. Only the latest 1000 are kept. Recorded requests do not
   * contain passwords, values of secrets or uploaded keys.
   */
  public List<RecordedRequest> requests() {
    return account.journal().all();
  }

  Account account() {
    return account;
  }

  private FakeDevice wrap(Device device) {
    return new FakeDevice(account, server, device);
  }

  private FakeApp wrap(App app) {
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

  /** Returns the account's SID in brackets, without the auth token. */
  @Override
  public String toString() {
    return "FakeAccount[" + sid() + "]";
  }
}
