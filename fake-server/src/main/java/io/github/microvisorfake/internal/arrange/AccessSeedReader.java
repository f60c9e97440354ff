package io.github.microvisorfake.internal.arrange;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.seed.SeedObject;
import io.github.microvisorfake.internal.seed.SeedText;
import io.github.microvisorfake.internal.store.AccessChange;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.Credentials;
import io.github.microvisorfake.internal.store.SidType;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the credentials and subaccounts of an account in a seed, for an account that exists. */
final class AccessSeedReader {

  private final SeedErrorLocator locator;
  private final SeedObject source;
  private final Account account;
  private final ApiKeys apiKeys;

  AccessSeedReader(SeedErrorLocator locator, SeedObject source, Account account, ApiKeys apiKeys) {
    this.locator = locator;
    this.source = source;
    this.account = account;
    this.apiKeys = apiKeys;
  }

  /** Returns what the seed has; what it leaves out stays as it is. */
  AccessChange read() {
    source.text("sid").ifPresent(this::requireSameAccount);
    Optional<SeedText> token = source.text("authToken");
    token.ifPresent(
        text ->
            locator.check(
                text.location(), () -> TextCheck.requirePassword("the auth token", text.text())));
    return new AccessChange(
        token.map(SeedText::text), ifPresent("apiKeys", keys()), ifPresent("subaccounts", sids()));
  }

  private <T> Optional<T> ifPresent(String name, T value) {
    return source.has(name) ? Optional.of(value) : Optional.empty();
  }

  private void requireSameAccount(SeedText sid) {
    locator.check(
        sid.location(),
        () -> {
          SidCheck.require(SidType.ACCOUNT, sid.text());
          if (!sid.text().equalsIgnoreCase(account.sid())) {
            throw new IllegalArgumentException(
                format(
                    "this is the content of account %s; to copy it to %s, leave out sid, apiKeys and subaccounts",
                    sid.text(), account.sid()));
          }
        });
  }

  private List<String> sids() {
    List<SeedText> texts = source.texts("subaccounts");
    texts.forEach(
        sid -> locator.check(sid.location(), () -> SidCheck.require(SidType.ACCOUNT, sid.text())));
    return texts.stream().map(SeedText::text).toList();
  }

  private List<Credentials> keys() {
    Set<String> sids = new HashSet<>();
    return source.objects("apiKeys").stream().map(key -> key(key, sids)).toList();
  }

  private Credentials key(SeedObject key, Set<String> sids) {
    return locator.at(
        key.text("sid").map(SeedText::location).orElse(key.location()),
        () -> {
          Credentials read = apiKeys.withDefaults(key.value("sid"), key.value("secret"));
          if (!sids.add(read.sid().toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                "an API key with SID " + read.sid() + " already exists; use a different SID");
          }
          return read;
        });
  }
}
