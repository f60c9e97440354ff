package io.github.microvisorfake.assertj;

import static io.github.microvisorfake.assertj.Messages.assertFails;
import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.snapshot.AccountDiff;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountDiffAssertTest {

  private final AccountDiff diff =
      new AccountDiff(List.of("+ secret root_ca", "- config debug", "- config debug"));

  @Test
  void isEmptyPassesWithoutChanges() {
    assertThat(new AccountDiff(List.of())).isEmpty();
  }

  @Test
  void isEmptyShowsTheChanges() {
    assertFails(
        () -> assertThat(new AccountDiff(List.of("+ secret root_ca"))).isEmpty(),
        """
        Expecting:
          + secret root_ca
        to be empty
        but it is not""");
  }

  @Test
  void hasOnlyChangesPassesInAnyOrder() {
    assertThat(diff).hasOnlyChanges("- config debug", "+ secret root_ca", "- config debug");
  }

  @Test
  void hasOnlyChangesShowsMissingAndOtherChanges() {
    assertFails(
        () -> assertThat(diff).hasOnlyChanges("+ secret root_ca", "- config debug", "~ config k"),
        """
        Expecting:
          + secret root_ca
        - config debug
        - config debug
        to have only the changes:
          + secret root_ca
          - config debug
          ~ config k
        but these are missing:
          ~ config k
        but these were not expected:
          - config debug""");
  }

  @Test
  void hasChangesAllowsOthers() {
    assertThat(diff).hasChanges("+ secret root_ca");
    assertFails(
        () -> assertThat(diff).hasChanges("+ secret", "- config debug"),
        """
        Expecting:
          + secret root_ca
        - config debug
        - config debug
        to have the changes:
          + secret
          - config debug
        but these are missing:
          + secret""");
  }

  @Test
  void rejectsNoChanges() {
    assertThatThrownBy(() -> assertThat(diff).hasOnlyChanges())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("use isEmpty()");
    assertThatThrownBy(() -> assertThat(diff).hasChanges())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("use isEmpty()");
  }

  @Test
  void failsForNull() {
    AccountDiff none = null;

    assertThatThrownBy(() -> assertThat(none).isEmpty()).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> assertThat(none).hasChanges("+ x")).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> assertThat(none).hasOnlyChanges("+ x"))
        .isInstanceOf(AssertionError.class);
  }
}
