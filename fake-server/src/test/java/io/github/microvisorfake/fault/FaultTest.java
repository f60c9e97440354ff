package io.github.microvisorfake.fault;

import static io.github.microvisorfake.journal.HttpMethod.GET;
import static io.github.microvisorfake.journal.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FaultTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  static Stream<Arguments> rejected() {
    return Stream.of(
        rejected(() -> Fault.status(399), "399 is not the status of an error; use 400 to 599"),
        rejected(() -> Fault.status(600), "600 is not the status of an error; use 400 to 599"),
        rejected(() -> Fault.delay(Duration.ZERO), "a delay of PT0S is out of range"),
        rejected(() -> Fault.delay(Duration.ofMillis(-1)), "a delay of PT-0.001S is out of range"),
        rejected(
            () -> Fault.delay(Duration.ofMinutes(10).plusNanos(1)),
            "a delay of PT10M0.000000001S is out of range; use more than 0 and at most 10 minutes"),
        rejected(() -> Fault.rateLimit(0, SECOND), "a limit of 0 requests would let none pass"),
        rejected(
            () -> Fault.rateLimit(1, Duration.ZERO), "the window PT0S of the rate limit is not"),
        rejected(
            () -> Fault.status(429).retryAfter(Duration.ofMillis(1500)), "a Retry-After of PT1.5S"),
        rejected(() -> Fault.status(429).retryAfter(SECOND.negated()), "a Retry-After of PT-1S"),
        rejected(
            () -> Fault.status(500).retryAfter(SECOND),
            "a response with status 500 has no Retry-After"),
        rejected(
            () -> Fault.noResponse().retryAfter(SECOND),
            "a fault with the effect 'no response' has no"),
        rejected(() -> Fault.status(500).skip(-1), "skip(-1) is negative"),
        rejected(
            () -> Fault.status(500).times(0),
            "times(0) would never strike; use at least 1, or always()"),
        rejected(() -> Fault.status(500).probability(0), "the probability 0.0 is out of range"),
        rejected(() -> Fault.status(500).probability(1.1), "the probability 1.1 is out of range"),
        rejected(
            () -> Fault.status(500).probability(Double.NaN), "the probability NaN is out of range"),
        rejected(() -> Fault.status(500).onDevice(""), "no device has an empty name"),
        rejected(
            () -> Fault.status(500).on(GET, "http://x/v1/Apps"),
            "no request can have the path 'http://x/v1/Apps'"),
        rejected(
            () -> Fault.status(500).onPath("/v1/Apps?PageSize=1"),
            "no request can have the path '/v1/Apps?"),
        rejected(
            () -> Fault.status(500).onPath("/v1/Configs/"),
            "no fault can strike a request to '/v1/Configs/'"),
        rejected(() -> Fault.status(500).onPath("/"), "no fault can strike a request to '/'"),
        rejected(() -> Fault.status(500).onPath("/v1//x"), "is always 404; remove the segment"),
        rejected(() -> Fault.status(500).onPath("/v1/Configs/.."), "is always 404"),
        rejected(() -> Fault.status(500).onPath("/v1/Configs/100%"), "write a percent sign as %25"),
        rejected(
            () -> Fault.status(500).onPath("/v1/Configs/%ff"),
            "write a percent sign as %25, and other characters as UTF-8"));
  }

  private static Arguments rejected(ThrowingCallable fault, String message) {
    return Arguments.of(fault, message);
  }

  @ParameterizedTest
  @MethodSource("rejected")
  void rejectsInvalidValues(ThrowingCallable fault, String message) {
    assertThatThrownBy(fault)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void acceptsTheLimits() {
    assertThat(Fault.delay(Duration.ofMinutes(10)).effect().name()).isEqualTo("delay");
    assertThat(Fault.status(400).skip(0).times(1).probability(1)).isEqualTo(Fault.status(400));
    assertThat(Fault.status(599).probability(Double.MIN_VALUE).probability()).isPositive();
  }

  @Test
  void methodsKeepEachOthersSettings() {
    Fault fault =
        Fault.status(429)
            .on(POST)
            .onDevice("d")
            .onPath("/v1/*")
            .skip(1)
            .times(2)
            .probability(0.5)
            .retryAfter(SECOND);

    assertThat(fault)
        .isEqualTo(
            Fault.status(429)
                .retryAfter(SECOND)
                .probability(0.5)
                .times(2)
                .skip(1)
                .on(POST, "/v1/*")
                .onDevice("d"))
        .hasToString(
            "Fault[Status[status=429, retryAfter=Optional[PT1S]] on POST /v1/* of device d, 2 times after 1 with probability 0.5]");
  }

  @Test
  void aRateLimitIsPermanent() {
    assertThat(Fault.rateLimit(1, SECOND).times(1).isPermanent()).isTrue();
    assertThat(Fault.rateLimit(1, SECOND)).asString().contains("on any method any path, always");
    assertThat(Fault.loseResponse().isPermanent()).isFalse();
  }
}
