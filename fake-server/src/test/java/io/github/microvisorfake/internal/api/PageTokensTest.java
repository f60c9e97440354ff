package io.github.microvisorfake.internal.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.internal.store.Position;
import io.github.microvisorfake.internal.store.Position.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTokensTest {

  private static final String LIST = "AC1/v1/Configs";
  private static final Position SOME = new Position(50, Direction.FORWARD);

  private final PageTokens tokens = new PageTokens(new byte[32]);

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 50, 0x7FFF_FFFF, 0x1_0000_0000L, Long.MAX_VALUE})
  void tokenEncodesItsPosition(long boundary) {
    for (Direction direction : Direction.values()) {
      Position position = new Position(boundary, direction);

      assertThat(tokens.verify(tokens.sign(position, LIST), LIST)).contains(position);
    }
  }

  @Test
  void tokenPrefixShowsItsDirection() {
    assertThat(tokens.sign(SOME, LIST)).matches("PA[0-9a-f]{32}");
    assertThat(tokens.sign(new Position(50, Direction.BACKWARD), LIST)).matches("PB[0-9a-f]{32}");
  }

  @Test
  void samePositionHasTheSameToken() {
    assertThat(tokens.sign(SOME, LIST)).isEqualTo(tokens.sign(SOME, LIST));
  }

  @ParameterizedTest
  @ValueSource(strings = {"AC2/v1/Configs", "AC1/v1/Secrets", "AC1/v1/Devices/UV1/Configs", ""})
  void rejectsATokenOfAnotherList(String other) {
    assertThat(tokens.verify(tokens.sign(SOME, LIST), other)).isEmpty();
  }

  @Test
  void rejectsATokenOfAnotherServer() {
    byte[] otherKey = new byte[32];
    otherKey[31] = 1;

    assertThat(new PageTokens(otherKey).verify(tokens.sign(SOME, LIST), LIST)).isEmpty();
  }

  @Test
  void rejectsATokenWithAChangedCharacter() {
    String token = tokens.sign(SOME, LIST);
    for (int i = 0; i < token.length(); i++) {
      for (char c : "0123456789abcdefABP".toCharArray()) {
        String changed = token.substring(0, i) + c + token.substring(i + 1);

        assertThat(tokens.verify(changed, LIST).isPresent()).isEqualTo(changed.equals(token));
      }
    }
  }

  @Test
  void rejectsMalformedTokens() {
    String token = tokens.sign(SOME, LIST);

    for (String odd : new String[] {"", "PA", token + "0", token.substring(1), " " + token}) {
      assertThat(tokens.verify(odd, LIST)).isEmpty();
    }
  }

  @Test
  void copiesItsKey() {
    byte[] key = new byte[32];
    PageTokens own = new PageTokens(key);
    String token = own.sign(SOME, LIST);
    key[0] = 1;

    assertThat(own.verify(token, LIST)).contains(SOME);
  }
}
