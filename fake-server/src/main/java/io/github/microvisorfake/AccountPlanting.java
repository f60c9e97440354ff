package io.github.microvisorfake;

import io.github.microvisorfake.internal.seed.Place;
import io.github.microvisorfake.internal.seed.SeedEntry;
import io.github.microvisorfake.internal.seed.SeedObject;
import io.github.microvisorfake.internal.seed.SeedText;
import io.github.microvisorfake.internal.store.Sid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Puts what a seed says into an account, by the methods that tests use: so there is one set of
 * rules. What these refuse is refused here, with its place in the seed.
 */
final class AccountPlanting {

  private final Seed seed;
  private final SeedObject written;
  private final FakeAccount account;
  private final boolean fresh;

  /**
   * A planting.
   *
   * @param fresh whether credentials and subaccounts are made up anew
   */
  private AccountPlanting(Seed seed, SeedObject written, FakeAccount account, boolean fresh) {
    this.seed = seed;
    this.written = written;
    this.account = account;
    this.fresh = fresh;
  }

  /** Adds the accounts of seeds, as they are written; what each holds once all are there. */
  static void plant(MicrovisorServer server, List<Seed> seeds) {
    List<AccountPlanting> plantings = new ArrayList<>();
    for (Seed seed : seeds) {
      for (SeedObject written : seed.accounts()) {
        Place place = written.text("sid").map(SeedText::place).orElse(written.place());
        FakeAccount account =
            seed.at(
                place, () -> server.addAccount(text(written, "sid"), text(written, "authToken")));
        plantings.add(new AccountPlanting(seed, written, account, false));
      }
    }
    plantings.forEach(AccountPlanting::plant);
  }

  /** Adds an account of a template; a clock is set first, since it dates what is planted. */
  static FakeAccount fresh(MicrovisorServer server, Seed template, Optional<Instant> clock) {
    SeedObject written = template.template();
    FakeAccount account = server.addAccount();
    try {
      clock.ifPresent(account.clock()::set);
      AccountPlanting planting = new AccountPlanting(template, written, account, true);
      planting.checkCredentials();
      planting.plant();
      return account;
    } catch (RuntimeException | Error e) {
      server.removeAccount(account);
      throw e;
    }
  }

  private void checkCredentials() {
    written.text("sid").ifPresent(sid -> check(sid, Sid.Kind.ACCOUNT));
    written
        .text("authToken")
        .ifPresent(
            token ->
                seed.check(
                    token.place(), () -> Texts.requirePassword("the auth token", token.text())));
  }

  private void plant() {
    written.texts("subaccounts").forEach(this::addSubaccount);
    written.objects("apiKeys").forEach(this::addApiKey);
    written
        .text("allowUpdates")
        .ifPresent(allow -> seed.check(allow.place(), () -> account.allowUpdates(flag(allow))));
    addEntries(seed, written, account);
    written.objects("apps").forEach(this::addApp);
    written.objects("devices").forEach(device -> DevicePlanting.plant(seed, device, account));
    written.objects("publicKeys").forEach(this::addPublicKey);
  }

  private void addSubaccount(SeedText sid) {
    check(sid, Sid.Kind.ACCOUNT);
    seed.at(sid.place(), () -> fresh ? account.addSubaccount() : account.addSubaccount(sid.text()));
  }

  private void addApiKey(SeedObject key) {
    key.text("sid").ifPresent(sid -> check(sid, Sid.Kind.API_KEY));
    Optional<String> secret = text(key, "secret");
    secret.ifPresent(
        text ->
            seed.check(key.place(), () -> Texts.requirePassword("the secret of an API key", text)));
    seed.at(
        key.place(),
        () -> fresh ? account.addApiKey() : account.apiKeys.add(text(key, "sid"), secret));
  }

  private void addApp(SeedObject app) {
    app.text("sid").ifPresent(sid -> check(sid, Sid.Kind.APP));
    Optional<byte[]> manifest =
        app.text("manifest").map(text -> seed.at(text.place(), () -> base64(text)));
    seed.at(
        app.place(),
        () ->
            account.fleet.addApp(
                text(app, "sid"), text(app, "uniqueName"), text(app, "hash"), manifest));
  }

  private void addPublicKey(SeedObject key) {
    key.text("sid").ifPresent(sid -> check(sid, Sid.Kind.PUBLIC_KEY));
    SeedText text = key.text("publicKey").orElseGet(() -> new SeedText("", key.place()));
    seed.at(
        text.place(),
        () -> account.publicKeys.add(text(key, "sid"), text.text(), text(key, "friendlyName")));
  }

  private void check(SeedText sid, Sid.Kind kind) {
    seed.check(sid.place(), () -> Sids.require(kind, sid.text()));
  }

  static void addEntries(Seed seed, SeedObject written, KeyValueOwner owner) {
    for (SeedEntry config : written.entries("configs")) {
      seed.at(
          config.key().place(), () -> owner.addConfig(config.key().text(), config.value().text()));
    }
    for (SeedEntry secret : written.entries("secrets")) {
      seed.at(
          secret.key().place(), () -> owner.addSecret(secret.key().text(), secret.value().text()));
    }
  }

  static Optional<String> text(SeedObject written, String name) {
    return written.text(name).map(SeedText::text);
  }

  private static boolean flag(SeedText text) {
    return switch (text.text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("neither true nor false; write one of these");
    };
  }

  /** White space is passed over: long texts stand on several lines. */
  private static byte[] base64(SeedText text) {
    try {
      return Base64.getDecoder().decode(text.text().replaceAll("\\s", ""));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "the manifest is not base64; write what 'base64 FILE' prints, or leave it out", e);
    }
  }
}
