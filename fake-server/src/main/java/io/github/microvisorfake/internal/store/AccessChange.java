package io.github.microvisorfake.internal.store;

import java.util.List;
import java.util.Optional;

/**
 * The credentials and subaccounts that replace those of an account. What is absent stays.
 *
 * @param authToken the auth token
 * @param apiKeys all API keys
 * @param subaccounts the SIDs of all subaccounts
 */
public record AccessChange(
    Optional<String> authToken,
    Optional<List<Credentials>> apiKeys,
    Optional<List<String>> subaccounts) {

  /** Leaves all credentials and subaccounts as they are. */
  public static final AccessChange NONE =
      new AccessChange(Optional.empty(), Optional.empty(), Optional.empty());

  /** Returns the credentials and subaccounts of a copy. */
  static AccessChange of(StoredContent content) {
    return new AccessChange(
        Optional.of(content.authToken()),
        Optional.of(content.apiKeys()),
        Optional.of(content.subaccounts().stream().map(Account::sid).toList()));
  }

  /** Returns the number of API keys and subaccounts, without the credentials. */
  @Override
  public String toString() {
    return "AccessChange[" + apiKeys.map(List::size) + ", " + subaccounts + "]";
  }
}
