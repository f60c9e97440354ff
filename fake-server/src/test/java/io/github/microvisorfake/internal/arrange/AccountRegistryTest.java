package io.github.microvisorfake.internal.arrange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.internal.seed.InvalidSeedException;
import io.github.microvisorfake.internal.seed.SeedDocument;
import io.github.microvisorfake.internal.store.Account;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountRegistryTest extends AbstractArrangeTest {

  private static final String AC = "AC0123456789abcdef0123456789abcdef";

  @Test
  void rejectsTheRemovalOfTheFirstAccount() {
    Account second = accounts.add(AC, "token");

    assertThat(accounts.remove(first)).isFalse();
    assertThat(accounts.remove(second)).isTrue();
    assertThat(accounts.remove(second)).isTrue();
    assertThat(accounts.all()).containsExactly(first);
  }

  @Test
  void rejectsMalformedCredentials() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> accounts.add("AC1", "token"))
        .withMessage("'AC1' is not the SID of an account; use AC followed by 32 hex digits");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> accounts.add(AC, ""))
        .withMessage("the auth token of account %s is empty; use at least one character", AC);
    assertThatIllegalArgumentException().isThrownBy(() -> accounts.addSubaccount(first, "x"));
  }

  @Test
  void generatedSubaccountHasItsParentsToken() {
    Account child = accounts.addSubaccount(first);

    assertThat(child.authToken()).isEqualTo(first.authToken());
    assertThat(accounts.all()).containsExactly(first, child);
  }

  @Test
  void addsTheAccountsOfASeed() {
    SeedDocument seed =
        SeedDocument.parse("s.yaml", "accounts: [{sid: " + AC + ", devices: [{uniqueName: d}]}]");

    new SeedLoader(accounts).load(List.of(seed));
    Account fresh = new SeedLoader(accounts).addFrom(seed, Optional.empty());

    Account loaded = store.find(AC).orElseThrow();
    assertThat(accounts.all()).containsExactly(first, loaded, fresh);
    assertThat(accounts.devicesAndApps(loaded).device("d")).isPresent();
    assertThat(accounts.devicesAndApps(fresh).device("d")).isPresent();
  }

  @Test
  void reportsThePositionOfAnErrorInASeed() {
    SeedDocument seed = SeedDocument.parse("s.yaml", "accounts: [{allowUpdates: maybe}]");

    assertThatThrownBy(() -> new SeedLoader(accounts).load(List.of(seed)))
        .isInstanceOf(InvalidSeedException.class)
        .hasMessage("s.yaml:1:27: the value is neither true nor false; write true or false");
  }
}
