package io.github.microvisorfake.internal.arrange;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.microvisorfake.device.AppStatus;
import io.github.microvisorfake.device.UpdateStatus;
import io.github.microvisorfake.internal.seed.SeedEntry;
import io.github.microvisorfake.internal.seed.SeedObject;
import io.github.microvisorfake.internal.seed.SeedObjectBuilder;
import io.github.microvisorfake.internal.seed.SeedSchema;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.App;
import io.github.microvisorfake.internal.store.Credentials;
import io.github.microvisorfake.internal.store.DeviceContent;
import io.github.microvisorfake.internal.store.Entry;
import io.github.microvisorfake.internal.store.EntryLists;
import io.github.microvisorfake.internal.store.PublicKeyCredential;
import io.github.microvisorfake.internal.store.StoredContent;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Describes the content of an account as an account of a seed. */
final class AccountSeedWriter {

  private static final int PEM_LINE = 64;

  private final StoredContent content;
  private final boolean revealed;
  private final BiFunction<String, String, SeedEntry> secret;
  private final Map<String, String> appNames;

  private AccountSeedWriter(
      StoredContent content, boolean revealed, BiFunction<String, String, SeedEntry> secret) {
    this.content = content;
    this.revealed = revealed;
    this.secret = secret;
    this.appNames = content.apps().stream().collect(Collectors.toMap(App::sid, App::name));
  }

  /** Returns the content with auth token, secrets of API keys and values of secrets. */
  static SeedObject revealed(StoredContent content) {
    return new AccountSeedWriter(content, true, SeedEntry::ofValue).account();
  }

  /**
   * Returns the content without auth token and secrets of API keys, and with fingerprints in place
   * of the values of secrets.
   *
   * @param fingerprint returns the fingerprint of a value
   */
  static SeedObject concealed(StoredContent content, Function<String, String> fingerprint) {
    return new AccountSeedWriter(
            content, false, (key, value) -> SeedEntry.ofFingerprint(key, fingerprint.apply(value)))
        .account();
  }

  private SeedObject account() {
    SeedObjectBuilder seed = new SeedObjectBuilder(SeedSchema.ACCOUNT);
    seed.text("sid", content.account().sid())
        .text("authToken", ifRevealed(content.authToken()))
        .objects("apiKeys", content.apiKeys().stream().map(this::apiKey).toList())
        .texts("subaccounts", content.subaccounts().stream().map(Account::sid).toList())
        .text("allowUpdates", String.valueOf(content.allowUpdates()))
        .text("clientValidation", content.clientValidation().name().toLowerCase(Locale.ROOT))
        .text("deviceResponseLimit", String.valueOf(content.deviceResponseLimit()));
    return entries(seed, content.entries())
        .objects("apps", content.apps().stream().map(AccountSeedWriter::app).toList())
        .objects("devices", content.devices().stream().map(this::device).toList())
        .objects(
            "publicKeys", content.publicKeys().stream().map(AccountSeedWriter::publicKey).toList())
        .build();
  }

  private Optional<String> ifRevealed(String credential) {
    return revealed ? Optional.of(credential) : Optional.empty();
  }

  private SeedObject apiKey(Credentials key) {
    return new SeedObjectBuilder(SeedSchema.API_KEY)
        .text("sid", key.sid())
        .text("secret", ifRevealed(key.secret()))
        .build();
  }

  private SeedObjectBuilder entries(SeedObjectBuilder owner, EntryLists entries) {
    return owner
        .entries("configs", entries.configs().stream().map(AccountSeedWriter::config).toList())
        .entries("secrets", entries.secrets().stream().map(this::secret).toList());
  }

  private static SeedEntry config(Entry config) {
    return SeedEntry.ofValue(config.key(), config.value());
  }

  private SeedEntry secret(Entry entry) {
    return secret.apply(entry.key(), entry.value());
  }

  private static SeedObject app(App app) {
    return new SeedObjectBuilder(SeedSchema.APP)
        .text("sid", app.sid())
        .text("uniqueName", app.uniqueName())
        .text("hash", app.hash())
        .text("manifest", app.manifest().base64())
        .build();
  }

  private SeedObject device(DeviceContent device) {
    SeedObjectBuilder seed = new SeedObjectBuilder(SeedSchema.DEVICE);
    seed.text("sid", device.sid()).text("uniqueName", device.uniqueName());
    Optional<String> target = device.app().targetSid().map(appNames::get);
    if (target.isPresent()) {
      seed.text("targetApp", target).text("updateErrorCode", errorCode(device.app()));
    }
    seed.text("reportedApp", reported(device.app()))
        .text("loggingUntil", device.loggingUntil().map(Instant::toString));
    return entries(seed, device.entries()).build();
  }

  /**
   * Returns the name of the reported app. It is left out if the device has been told to update to
   * it once more: a seed cannot say that, and the update status is what clients wait for.
   */
  private Optional<String> reported(AppStatus app) {
    boolean again =
        app.updateStatus() == UpdateStatus.PENDING && app.reportedSid().equals(app.targetSid());
    return again ? Optional.empty() : app.reportedSid().map(appNames::get);
  }

  private static Optional<String> errorCode(AppStatus app) {
    return app.updateErrorCode() == 0
        ? Optional.empty()
        : Optional.of(String.valueOf(app.updateErrorCode()));
  }

  private static SeedObject publicKey(PublicKeyCredential key) {
    return new SeedObjectBuilder(SeedSchema.PUBLIC_KEY)
        .text("sid", key.sid())
        .text("friendlyName", key.friendlyName())
        .text("publicKey", pem(key.key().getEncoded()))
        .build();
  }

  private static String pem(byte[] der) {
    String base64 = Base64.getMimeEncoder(PEM_LINE, "\n".getBytes(US_ASCII)).encodeToString(der);
    return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
  }
}
