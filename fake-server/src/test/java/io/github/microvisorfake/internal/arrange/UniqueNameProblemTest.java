package io.github.microvisorfake.internal.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.internal.store.SidType;
import org.junit.jupiter.api.Test;

class UniqueNameProblemTest {

  private static final String DIGITS = "0123456789abcdef0123456789ABCDEF";

  @Test
  void aNameHasOneTo64CodePoints() {
    assertThat(UniqueNameProblem.of("", SidType.DEVICE)).hasValue(UniqueNameProblem.EMPTY);
    assertThat(UniqueNameProblem.of("x", SidType.DEVICE)).isEmpty();
    assertThat(UniqueNameProblem.of("\uD83D\uDE00".repeat(64), SidType.DEVICE)).isEmpty();
    assertThat(UniqueNameProblem.of("x".repeat(65), SidType.DEVICE))
        .hasValue(UniqueNameProblem.TOO_LONG);
  }

  @Test
  void aNameIsNotLikeASidOfItsOwnKind() {
    assertThat(UniqueNameProblem.of("UV" + DIGITS, SidType.DEVICE))
        .hasValue(UniqueNameProblem.LIKE_SID);
    assertThat(UniqueNameProblem.of("KA" + DIGITS, SidType.APP))
        .hasValue(UniqueNameProblem.LIKE_SID);
    assertThat(UniqueNameProblem.of("KA" + DIGITS, SidType.DEVICE)).isEmpty();
    assertThat(UniqueNameProblem.of("UV" + DIGITS + "0", SidType.DEVICE)).isEmpty();
  }
}
