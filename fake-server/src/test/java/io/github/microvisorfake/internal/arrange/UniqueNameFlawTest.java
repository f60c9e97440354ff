package io.github.microvisorfake.internal.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.internal.store.SidType;
import org.junit.jupiter.api.Test;

class UniqueNameFlawTest {

  private static final String DIGITS = "0123456789abcdef0123456789ABCDEF";

  @Test
  void aNameHasOneTo64CodePoints() {
    assertThat(UniqueNameFlaw.of("", SidType.DEVICE)).hasValue(UniqueNameFlaw.EMPTY);
    assertThat(UniqueNameFlaw.of("x", SidType.DEVICE)).isEmpty();
    assertThat(UniqueNameFlaw.of("\uD83D\uDE00".repeat(64), SidType.DEVICE)).isEmpty();
    assertThat(UniqueNameFlaw.of("x".repeat(65), SidType.DEVICE)).hasValue(UniqueNameFlaw.TOO_LONG);
  }

  @Test
  void aNameIsNotLikeASidOfItsOwnKind() {
    assertThat(UniqueNameFlaw.of("UV" + DIGITS, SidType.DEVICE)).hasValue(UniqueNameFlaw.LIKE_SID);
    assertThat(UniqueNameFlaw.of("KA" + DIGITS, SidType.APP)).hasValue(UniqueNameFlaw.LIKE_SID);
    assertThat(UniqueNameFlaw.of("KA" + DIGITS, SidType.DEVICE)).isEmpty();
    assertThat(UniqueNameFlaw.of("UV" + DIGITS + "0", SidType.DEVICE)).isEmpty();
  }
}
