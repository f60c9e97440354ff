package io.github.microvisorfake.wire;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Computes the other numbers of a {@link SplittableRandom} from two consecutive ones. Numbers are
 * 32 hex digits, as in identifiers.
 */
final class SplittableRandomAttack {

  private static final int STEPS = 200;

  private SplittableRandomAttack() {}

  /** Returns the numbers before and after a number. */
  static Set<String> neighbours(String hex32) {
    long first = unmix(Long.parseUnsignedLong(hex32.substring(0, 16), 16));
    long second = unmix(Long.parseUnsignedLong(hex32.substring(16), 16));
    return numbers(first, second - first);
  }

  /** Returns numbers of the generator from which another was split, from the other's first one. */
  static Set<String> numbersOfTheParent(String hex32) {
    long first = unmix(Long.parseUnsignedLong(hex32.substring(0, 16), 16));
    long gamma = unmix(Long.parseUnsignedLong(hex32.substring(16), 16)) - first;
    long parentState = unmix(first - gamma);
    Set<String> numbers = new HashSet<>();
    unmixGamma(gamma).forEach(next -> numbers.addAll(numbers(parentState, next - parentState)));
    return numbers;
  }

  private static Set<String> numbers(long state, long gamma) {
    Set<String> numbers = new HashSet<>();
    for (long i = -STEPS; i < STEPS; i++) {
      numbers.add("%016x%016x".formatted(mix(state + i * gamma), mix(state + (i + 1) * gamma)));
    }
    return numbers;
  }

  private static long mix(long state) {
    long z = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  private static long unmix(long number) {
    long z = unshift(number, 31) * inverse(0x94d049bb133111ebL);
    z = unshift(z, 27) * inverse(0xbf58476d1ce4e5b9L);
    return unshift(z, 30);
  }

  /** Returns the states that can yield the gamma of a split generator. */
  private static Stream<Long> unmixGamma(long gamma) {
    return LongStream.of(gamma, gamma ^ 0xaaaaaaaaaaaaaaaaL)
        .flatMap(candidate -> LongStream.of(candidate, candidate ^ 1))
        .mapToObj(
            candidate -> {
              long z = unshift(candidate, 33) * inverse(0xc4ceb9fe1a85ec53L);
              z = unshift(z, 33) * inverse(0xff51afd7ed558ccdL);
              return unshift(z, 33);
            });
  }

  /** Inverts {@code z ^ (z >>> shift)}. */
  private static long unshift(long value, int shift) {
    long z = value;
    for (int known = shift; known < Long.SIZE; known += shift) {
      z = value ^ (z >>> shift);
    }
    return z;
  }

  /** Returns the inverse of an odd number modulo 2^64, by Newton's iteration. */
  private static long inverse(long odd) {
    long inverse = odd;
    for (int i = 0; i < 6; i++) {
      inverse *= 2 - odd * inverse;
    }
    return inverse;
  }
}
