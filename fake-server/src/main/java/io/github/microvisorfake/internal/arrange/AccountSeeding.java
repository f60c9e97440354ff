package io.github.microvisorfake.internal.arrange;

import io.github.microvisorfake.internal.seed.SeedObject;
import io.github.microvisorfake.internal.seed.SeedText;
import io.github.microvisorfake.internal.seed.SourceLocation;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.Manifest;
import io.github.microvisorfake.internal.store.SidType;
import java.util.Base64;
import java.util.Optional;

/** Adds to an account what is written for it in a seed. */
final class AccountSeeding {

  private final SeedPositions positions;
  private final SeedObject written;
  private final AccountRegistry accounts;
  private final Account account;
  private final boolean fresh;
  private final DevicesAndApps devicesAndApps;

  private AccountSeeding(
      SeedPositions positions,
      SeedObject written,
      AccountRegistry accounts,
      Account account,
      boolean fresh) {
    this.positions = positions;
    this.written = written;
    this.accounts = accounts;
    this.account = account;
    this.fresh = fresh;
    this.devicesAndApps = accounts.devicesAndApps(account);
  }

  /** Adds an account with the credentials that are written, and nothing in it yet. */
  static AccountSeeding asWritten(
      SeedPositions positions, SeedObject written, AccountRegistry accounts) {
    SourceLocation place = written.text("sid").map(SeedText::place).orElse(written.place());
    Account account =
        positions.at(place, () -> accounts.add(written.value("sid"), written.value("authToken")));
    return new AccountSeeding(positions, written, accounts, account, false);
  }

  /** For an account that has credentials: subaccounts and API keys are made up for it as well. */
  static AccountSeeding fresh(
      SeedPositions positions, SeedObject written, AccountRegistry accounts, Account account) {
    return new AccountSeeding(positions, written, accounts, account, true);
  }

  void run() {
    checkCredentials();
    written.texts("subaccounts").forEach(this::addSubaccount);
    written.objects("apiKeys").forEach(this::addApiKey);
    written.text("allowUpdates").ifPresent(this::allowUpdates);
    EntrySeeding.run(positions, written, ConfigsAndSecrets.of(account));
    written.objects("apps").forEach(this::addApp);
    written.objects("devices").forEach(this::addDevice);
    written.objects("publicKeys").forEach(this::addPublicKey);
  }

  /** Also if the account has others: a seed that is wrong is wrong wherever it is used. */
  private void checkCredentials() {
    checkSid(written, SidType.ACCOUNT);
    written
        .text("authToken")
        .ifPresent(
            token ->
                positions.check(
                    token.place(),
                    () -> TextCheck.requirePassword("the auth token", token.text())));
  }

  private void addSubaccount(SeedText sid) {
    checkSid(sid, SidType.ACCOUNT);
    positions.at(
        sid.place(),
        () ->
            fresh ? accounts.addSubaccount(account) : accounts.addSubaccount(account, sid.text()));
  }

  private void addApiKey(SeedObject key) {
    checkSid(key, SidType.API_KEY);
    Optional<String> sid = key.value("sid");
    Optional<String> secret = key.value("secret");
    ApiKeys apiKeys = accounts.apiKeys(account);
    positions.at(
        key.place(),
        () -> {
          secret.ifPresent(given -> TextCheck.requirePassword("the secret of an API key", given));
          return fresh ? apiKeys.add(Optional.empty(), Optional.empty()) : apiKeys.add(sid, secret);
        });
  }

  private void allowUpdates(SeedText allow) {
    boolean allowed = positions.at(allow.place(), () -> flag(allow));
    account.change(state -> state.setAllowUpdates(allowed));
  }

  private void addApp(SeedObject app) {
    checkSid(app, SidType.APP);
    Optional<Manifest> manifest =
        app.text("manifest").map(text -> positions.at(text.place(), () -> manifest(text)));
    NewApp newApp =
        new NewApp(app.value("sid"), app.value("uniqueName"), app.value("hash"), manifest);
    positions.at(app.place(), () -> devicesAndApps.add(newApp));
  }

  private void addDevice(SeedObject device) {
    checkSid(device, SidType.DEVICE);
    DeviceSeeding.run(positions, device, account, devicesAndApps);
  }

  private void addPublicKey(SeedObject key) {
    checkSid(key, SidType.PUBLIC_KEY);
    SeedText text = key.text("publicKey").orElseGet(() -> new SeedText("", key.place()));
    Optional<String> sid = key.value("sid");
    Optional<String> friendlyName = key.value("friendlyName");
    positions.at(text.place(), () -> new UploadedKeys(account).add(sid, text.text(), friendlyName));
  }

  /** Apart from all else, so that a message has the place of the SID. */
  private void checkSid(SeedObject owner, SidType kind) {
    owner.text("sid").ifPresent(sid -> checkSid(sid, kind));
  }

  private void checkSid(SeedText sid, SidType kind) {
    positions.check(sid.place(), () -> SidCheck.require(kind, sid.text()));
  }

  private static boolean flag(SeedText text) {
    return switch (text.text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("neither true nor false; write one of these");
    };
  }

  /** White space is passed over: long texts stand on several lines. */
  private static Manifest manifest(SeedText text) {
    try {
      return new Manifest(Base64.getDecoder().decode(text.text().replaceAll("\\s", "")));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "the manifest is not base64; write what 'base64 FILE' prints, or leave it out", e);
    }
  }
}
