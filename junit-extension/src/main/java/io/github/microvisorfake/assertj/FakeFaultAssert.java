package io.github.microvisorfake.assertj;

import static io.github.microvisorfake.assertj.FailureMessages.count;

import io.github.microvisorfake.FakeFault;
import org.jspecify.annotations.Nullable;

/** Assertions on a {@link FakeFault}. */
public final class FakeFaultAssert extends AbstractFakeAssert<FakeFaultAssert, FakeFault> {

  FakeFaultAssert(@Nullable FakeFault actual) {
    super(actual, FakeFaultAssert.class);
  }

  /**
   * Verifies the number of requests that the fault has struck.
   *
   * <pre>{@code
   * FakeFault outage = account.faults().add(Fault.status(503).times(2));
   * // the code under test has sent three requests
   *
   * assertThat(outage).struck(2); // passes
   * assertThat(outage).struck(3); // fails
   * }</pre>
   *
   * @param times the expected number, 0 or more
   * @throws IllegalArgumentException if the number is negative
   * @throws AssertionError if the fault has struck another number of requests
   */
  public FakeFaultAssert struck(int times) {
    if (times < 0) {
      throw new IllegalArgumentException(
          "struck(" + times + ") cannot be verified; use the number of requests, 0 or more");
    }
    isNotNull();
    long struck = actual.struck();
    if (struck != times) {
      throw mismatch(
          "to have struck " + count(times, "time"), "but it struck " + count(struck, "time"));
    }
    return this;
  }
}
