package io.github.microvisorfake.internal.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.internal.store.Sid;
import org.junit.jupiter.api.Test;

class UniqueNameFlawTest {

  private static final String DIGITS = "0123456789abcdef0123456789ABCDEF";

  @Test
  void aNameHasOneTo64CodePoints() {
    assertThat(UniqueNameFlaw.of("", Sid.Kind.DEVICE)).hasValue(UniqueNameFlaw.EMPTY);
    assertThat(UniqueNameFlaw.of("x", Sid.Kind.DEVICE)).isEmpty();
    assertThat(UniqueNameFlaw.of("\uD83D\uDE00".repeat(64), Sid.Kind.DEVICE)).isEmpty();
    assertThat(UniqueNameFlaw.of("x".repeat(65), Sid.Kind.DEVICE))
        .hasValue(UniqueNameFlaw.TOO_LONG);
  }

  @Test
  void aNameIsNotLikeASidOfItsOwnKind() {
    assertThat(UniqueNameFlaw.of("UV" + DIGITS, Sid.Kind.DEVICE)).hasValue(UniqueNameFlaw.LIKE_SID);
    assertThat(UniqueNameFlaw.of("KA" + DIGITS, Sid.Kind.APP)).hasValue(UniqueNameFlaw.LIKE_SID);
    assertThat(UniqueNameFlaw.of("KA" + DIGITS, Sid.Kind.DEVICE)).isEmpty();
    assertThat(UniqueNameFlaw.of("UV" + DIGITS + "0", Sid.Kind.DEVICE)).isEmpty();
  }
}
