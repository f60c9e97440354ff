package io.github.microvisorfake.internal.arrange;

import io.github.microvisorfake.internal.seed.SeedObject;
import io.github.microvisorfake.internal.seed.SeedText;
import io.github.microvisorfake.internal.seed.SourceLocation;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.Manifest;
import io.github.microvisorfake.internal.store.SidType;
import io.github.microvisorfake.internal.text.AsciiNumbers;
import io.github.microvisorfake.signing.ClientValidation;
import java.util.Base64;
import java.util.Optional;

/** Adds the contents of an account in a seed to an account of the server. */
final class AccountSeedLoader {

  private final SeedErrorLocator locator;
  private final SeedObject source;
  private final AccountRegistry accounts;
  private final Account account;
  private final boolean generatesCredentials;
  private final DevicesAndApps devicesAndApps;

  private AccountSeedLoader(
      SeedErrorLocator locator,
      SeedObject source,
      AccountRegistry accounts,
      Account account,
      boolean generatesCredentials) {
    this.locator = locator;
    this.source = source;
    this.accounts = accounts;
    this.account = account;
    this.generatesCredentials = generatesCredentials;
    this.devicesAndApps = accounts.devicesAndApps(account);
  }

  /** Adds an empty account with the credentials in the seed; {@link #run} adds its contents. */
  static AccountSeedLoader addAccount(
      SeedErrorLocator locator, SeedObject source, AccountRegistry accounts) {
    SourceLocation location = source.text("sid").map(SeedText::location).orElse(source.location());
    Account account =
        locator.at(location, () -> accounts.add(source.value("sid"), source.value("authToken")));
    return new AccountSeedLoader(locator, source, accounts, account, false);
  }

  /**
   * Returns a loader that fills an existing account and generates the SIDs and credentials of its
   * subaccounts and API keys.
   */
  static AccountSeedLoader ofExisting(
      SeedErrorLocator locator, SeedObject source, AccountRegistry accounts, Account account) {
    return new AccountSeedLoader(locator, source, accounts, account, true);
  }

  Account account() {
    return account;
  }

  void run() {
    if (generatesCredentials) {
      checkUnusedCredentials();
    }
    source.texts("subaccounts").forEach(this::addSubaccount);
    source.objects("apiKeys").forEach(this::addApiKey);
    addContent();
    account.setSeed();
  }

  /** Adds everything except credentials and subaccounts. */
  void addContent() {
    source.text("allowUpdates").ifPresent(this::allowUpdates);
    source.text("clientValidation").ifPresent(this::setClientValidation);
    source.text("deviceResponseLimit").ifPresent(this::setDeviceResponseLimit);
    EntrySeedLoader.run(locator, source, ConfigsAndSecrets.of(account));
    source.objects("apps").forEach(this::addApp);
    source.objects("devices").forEach(this::addDevice);
    source.objects("publicKeys").forEach(this::addPublicKey);
  }

  /**
   * Checks the account's SID and auth token even if generated ones replace them, so that an invalid
   * seed is always rejected.
   */
  private void checkUnusedCredentials() {
    checkSid(source, SidType.ACCOUNT);
    source
        .text("authToken")
        .ifPresent(
            token ->
                locator.check(
                    token.location(),
                    () -> TextCheck.requirePassword("the auth token", token.text())));
  }

  private void addSubaccount(SeedText sid) {
    checkSid(sid, SidType.ACCOUNT);
    locator.at(
        sid.location(),
        () ->
            generatesCredentials
                ? accounts.addSubaccount(account)
                : accounts.addSubaccount(account, sid.text()));
  }

  private void addApiKey(SeedObject key) {
    checkSid(key, SidType.API_KEY);
    Optional<String> sid = key.value("sid");
    Optional<String> secret = key.value("secret");
    ApiKeys apiKeys = accounts.apiKeys(account);
    locator.at(
        key.location(),
        () -> {
          secret.ifPresent(given -> TextCheck.requirePassword("the secret of an API key", given));
          return generatesCredentials
              ? apiKeys.add(Optional.empty(), Optional.empty())
              : apiKeys.add(sid, secret);
        });
  }

  private void allowUpdates(SeedText allow) {
    boolean allowed = locator.at(allow.location(), () -> flag(allow));
    account.change(state -> state.setAllowUpdates(allowed));
  }

  private void setClientValidation(SeedText setting) {
    account.setClientValidation(
        locator.at(setting.location(), () -> clientValidation(setting.text())));
  }

  private void setDeviceResponseLimit(SeedText limit) {
    locator.check(
        limit.location(),
        () -> {
          int bytes = byteCount(limit.text());
          account.change(state -> state.setDeviceResponseLimit(bytes));
        });
  }

  private void addApp(SeedObject app) {
    checkSid(app, SidType.APP);
    Optional<Manifest> manifest =
        app.text("manifest").map(text -> locator.at(text.location(), () -> manifest(text)));
    NewApp newApp =
        new NewApp(app.value("sid"), app.value("uniqueName"), app.value("hash"), manifest);
    locator.at(app.location(), () -> devicesAndApps.add(newApp));
  }

  private void addDevice(SeedObject device) {
    checkSid(device, SidType.DEVICE);
    DeviceSeedLoader.run(locator, device, account, devicesAndApps);
  }

  private void addPublicKey(SeedObject key) {
    checkSid(key, SidType.PUBLIC_KEY);
    SeedText text = key.text("publicKey").orElseGet(() -> new SeedText("", key.location()));
    Optional<String> sid = key.value("sid");
    Optional<String> friendlyName = key.value("friendlyName");
    locator.at(
        text.location(), () -> new AccountPublicKeys(account).add(sid, text.text(), friendlyName));
  }

  /** Checks the SID separately, so that the message contains the location of the SID. */
  private void checkSid(SeedObject owner, SidType kind) {
    owner.text("sid").ifPresent(sid -> checkSid(sid, kind));
  }

  private void checkSid(SeedText sid, SidType kind) {
    locator.check(sid.location(), () -> SidCheck.require(kind, sid.text()));
  }

  private static boolean flag(SeedText text) {
    return switch (text.text()) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new IllegalArgumentException(
              "the value is neither true nor false; write true or false");
    };
  }

  private static ClientValidation clientValidation(String text) {
    return switch (text) {
      case "off" -> ClientValidation.OFF;
      case "optional" -> ClientValidation.OPTIONAL;
      case "required" -> ClientValidation.REQUIRED;
      default ->
          throw new IllegalArgumentException(
              "the value is not a setting of client validation; write off, optional or required");
    };
  }

  private static int byteCount(String text) {
    try {
      return AsciiNumbers.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "the value is not a whole number of at most 2147483647; write a number of bytes such as 7168",
          e);
    }
  }

  /** Ignores white space, because long values have line breaks. */
  private static Manifest manifest(SeedText text) {
    try {
      return new Manifest(Base64.getDecoder().decode(text.text().replaceAll("\\s", "")));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "the manifest is not base64; write the output of 'base64 FILE', or leave it out", e);
    }
  }
}
