package io.github.microvisorfake.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.journal.RecordedRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {

  private static final String SID = "AC0123456789abcdefABCDEF0123456789";

  private final Accounts accounts =
      new Accounts(
          new Identifiers(new SplittableRandom(1)), new Accounts.Defaults(false, Optional.empty()));
  private final Account account = accounts.add(SID, "token");

  @Test
  void findsAnAccountInAnyLetterCaseOfTheHexDigits() {
    String digits = SID.substring(2);

    assertThat(accounts.find(SID)).containsSame(account);
    assertThat(accounts.find("AC" + digits.toUpperCase(Locale.ROOT))).containsSame(account);
    assertThat(accounts.find("AC" + digits.toLowerCase(Locale.ROOT))).containsSame(account);
    assertThat(account.sid()).isEqualTo(SID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "A",
        "AC",
        "ac0123456789abcdefABCDEF0123456789",
        "UV0123456789abcdefABCDEF0123456789",
        "AC0123456789abcdefABCDEF012345678",
        "AC00000000000000000000000000000000"
      })
  void findsNothingForAnyOtherText(String text) {
    assertThat(accounts.find(text)).isEmpty();
  }

  @Test
  void rejectsASidThatExists() {
    String sameInUpperCase = "AC" + SID.substring(2).toUpperCase(Locale.ROOT);

    assertThatThrownBy(() -> accounts.add(sameInUpperCase, "other"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sameInUpperCase)
        .hasMessageContaining("already exists");
    assertThat(accounts.find(SID)).containsSame(account);
  }

  @Test
  void journalsOfRemovedAccountsDoNotCountTowardTheLimit() {
    Account other = accounts.add("AC" + "1".repeat(32), "token");
    account.journal().record(number -> RecordedRequest.builder().number(number).build());
    other.journal().record(number -> RecordedRequest.builder().number(number).build());

    accounts.remove(account);
    accounts.remove(account);
    account.journal().record(number -> RecordedRequest.builder().number(number).build());

    assertThat(accounts.journals().bytes()).isEqualTo(other.journal().bytes()).isPositive();
  }

  @Test
  void removalFreesTheSid() {
    accounts.remove(account);

    assertThat(accounts.find(SID)).isEmpty();
    assertThat(accounts.add(SID, "other")).isNotSameAs(account);
  }

  @Test
  void removingTwiceDoesNotRemoveASuccessor() {
    accounts.remove(account);
    Account successor = accounts.add(SID, "other");
    accounts.remove(account);

    assertThat(accounts.find(SID)).containsSame(successor);
  }

  @Test
  void toStringDoesNotShowTheToken() {
    assertThat(account).hasToString("Account[" + SID + "]");
  }
}
