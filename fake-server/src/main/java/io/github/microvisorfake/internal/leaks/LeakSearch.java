package io.github.microvisorfake.internal.leaks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.AccountState;
import io.github.microvisorfake.internal.store.Fingerprints;
import io.github.microvisorfake.internal.store.SearchedText;
import io.github.microvisorfake.internal.store.StoredSecret;
import io.github.microvisorfake.leak.SecretLeak;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Searches what an account has stored, received and sent for the values of its secrets. It takes
 * the account's lock only to copy what is searched.
 */
public final class LeakSearch {

  private final SecretMatcher matcher;
  private final Map<String, StoredSecret> secrets;
  private final Fingerprints fingerprints;
  private final Set<SecretLeak> leaks = new LinkedHashSet<>();

  private LeakSearch(Map<String, StoredSecret> secrets, Fingerprints fingerprints) {
    this.secrets = secrets;
    this.fingerprints = fingerprints;
    this.matcher = new SecretMatcher(secrets.keySet());
  }

  /** Returns the leaks: first those in the content, then those in requests and responses. */
  public static List<SecretLeak> in(Account account) {
    LeakSearch search = of(account);
    if (search.secrets.isEmpty()) {
      return List.of();
    }
    List<SearchedText> content = account.locked(state -> OwnedTexts.of(state, search::isSecret));
    Stream.concat(content.stream(), account.journal().searchedTexts()).forEach(search::search);
    return List.copyOf(search.leaks);
  }

  /** Returns whether a text contains the value of a secret of an account. */
  public static boolean isLeak(Account account, String text) {
    return of(account).isSecret(text);
  }

  private static LeakSearch of(Account account) {
    List<StoredSecret> values = account.locked(state -> state.secretHistory().all());
    return new LeakSearch(byValue(values), account.locked(AccountState::fingerprints));
  }

  /** Of several secrets with the same value, the latest counts. */
  private static Map<String, StoredSecret> byValue(List<StoredSecret> values) {
    Map<String, StoredSecret> byValue = new LinkedHashMap<>();
    values.forEach(secret -> byValue.put(bytes(secret.value()), secret));
    return byValue;
  }

  private static String bytes(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }

  private void search(SearchedText searched) {
    for (SecretMatcher.Match match : matcher.find(searched.text())) {
      StoredSecret secret = Objects.requireNonNull(secrets.get(match.value()));
      leaks.add(
          new SecretLeak(
              shown(OwnedTexts.owner(secret.device(), this::isSecret) + "/", secret.key()),
              fingerprints.of(secret.value()),
              match.form(),
              shown(searched.place(), searched.name())));
    }
  }

  /** Hides a name that contains a secret, and also a text that does so with its name. */
  private String shown(String place, String name) {
    String text = place + separated(place, isSecret(name) ? SecretLeak.REDACTED : name);
    return isSecret(text) ? SecretLeak.REDACTED : text;
  }

  private static String separated(String place, String name) {
    return name.isEmpty() || place.endsWith("/") ? name : " " + name;
  }

  private boolean isSecret(String name) {
    return matcher.matches(bytes(name));
  }
}
