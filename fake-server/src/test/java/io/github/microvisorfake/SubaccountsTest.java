package io.github.microvisorfake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rules for adding and removing subaccounts. */
class SubaccountsTest {

  private final MicrovisorServer server = MicrovisorServer.start();
  private final FakeAccount parent = server.addAccount();
  private final FakeAccount child = server.addAccount();

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void removingAParentReleasesItsSubaccounts() {
    FakeAccount next = server.addAccount();
    parent.addSubaccount(child.sid());

    server.removeAccount(parent);
    next.addSubaccount(child.sid());
    server.removeAccount(parent);

    assertThat(parent.subaccounts()).isEmpty();
    assertThat(next.subaccounts()).containsExactly(child);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.account().addSubaccount(child.sid()))
        .withMessageContaining("is already a subaccount of " + next.sid());
  }

  @Test
  void rejectsASubaccountOfARemovedAccount() {
    server.removeAccount(parent);

    assertThatIllegalArgumentException()
        .isThrownBy(parent::addSubaccount)
        .withMessageContaining(parent.sid() + " was removed");
    assertThat(server.accounts()).containsExactly(server.account(), child);
  }

  @Test
  void rejectsAnAccountAsItsOwnSubaccount() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parent.addSubaccount(parent.sid()))
        .withMessageContaining("subaccount of itself");
  }

  @Test
  void removingAParentRemovesSubaccountsThatShareItsToken() {
    FakeAccount made = parent.addSubaccount();
    parent.addSubaccount(child.sid());

    server.removeAccount(parent);

    assertThat(made.authToken()).isEqualTo(parent.authToken());
    assertThat(server.accounts()).containsExactly(server.account(), child);
  }
}
