package io.github.microvisorfake.assertj;

import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeFault;
import io.github.microvisorfake.fault.Fault;
import io.github.microvisorfake.junit.MicrovisorFake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicrovisorFake
class FakeFaultAssertTest {

  private FakeFault fault;

  @BeforeEach
  void addFault(FakeAccount account) {
    fault = account.faults().add(Fault.loseResponse().times(2));
  }

  @Test
  void struckPassesForTheNumber() {
    assertThat(fault).struck(0);
  }

  @Test
  void struckShowsTheFaultAndTheNumber() {
    assertThatThrownBy(() -> assertThat(fault).struck(2))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(
            """
            Expecting:
              FakeFault[Fault[Disconnect[isApplied=true] on any method any path, 2 times], struck 0]
            to have struck 2 times
            but it struck 0 times""");
  }

  @Test
  void struckRejectsANegativeNumber() {
    assertThatThrownBy(() -> assertThat(fault).struck(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("struck(-1) cannot be verified");
  }
}
