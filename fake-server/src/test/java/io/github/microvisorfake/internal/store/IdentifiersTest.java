package io.github.microvisorfake.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdentifiersTest {

  private final Identifiers identifiers = new Identifiers(new SplittableRandom(1));

  @ParameterizedTest
  @EnumSource
  void sidsHaveTheFormatOfTheirType(SidType kind) {
    for (int i = 0; i < 1_000; i++) {
      assertThat(identifiers.sid(kind)).matches(kind.prefix() + "[0-9a-f]{32}");
    }
  }

  @Test
  void tokensAndRequestIdsHaveTheirFormats() {
    assertThat(identifiers.authToken()).matches("[0-9a-f]{32}");
    assertThat(identifiers.requestId()).matches("RQ[0-9a-f]{32}");
    assertThat(identifiers.key()).hasSize(32);
  }

  @Test
  void generatesNoIdentifierTwice() {
    Supplier<String> sids = () -> identifiers.sid(SidType.DEVICE);

    assertThat(Stream.generate(sids).limit(10_000)).doesNotHaveDuplicates();
  }

  @Test
  void generatesNoSidThatIsInUse() {
    Identifiers same = new Identifiers(new SplittableRandom(1));
    String first = identifiers.sid(SidType.PUBLIC_KEY);
    String second = identifiers.sid(SidType.PUBLIC_KEY);

    assertThat(same.sid(SidType.PUBLIC_KEY, first::equals)).isEqualTo(second);
  }

  @Test
  void secureGeneratorsDiffer() {
    Identifiers one = Identifiers.secure();
    Identifiers other = Identifiers.secure();

    assertThat(one.authToken()).matches("[0-9a-f]{32}").isNotEqualTo(other.authToken());
    assertThat(one.sid(SidType.DEVICE)).isNotEqualTo(other.sid(SidType.DEVICE));
    assertThat(one.requestId()).isNotEqualTo(other.requestId());
    assertThat(one.key()).isNotEqualTo(other.key());
  }

  @Test
  void sameSeedGeneratesTheSameIdentifiers() {
    assertThat(some(7)).isEqualTo(some(7)).isNotEqualTo(some(8));
  }

  private static List<Object> some(long seed) {
    Identifiers seeded = new Identifiers(new SplittableRandom(seed));
    return List.of(
        seeded.sid(SidType.ACCOUNT),
        seeded.authToken(),
        Arrays.toString(seeded.key()),
        seeded.sid(SidType.DEVICE),
        seeded.requestId());
  }

  @Test
  void concurrentThreadsGetDistinctIdentifiers() {
    assertThat(
            Stream.generate(identifiers::requestId)
                .parallel()
                .limit(20_000)
                .collect(Collectors.toSet()))
        .hasSize(20_000);
  }
}
