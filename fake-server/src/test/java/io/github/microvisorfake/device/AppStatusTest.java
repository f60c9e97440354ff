package io.github.microvisorfake.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AppStatusTest {

  private static final Instant THEN = Instant.EPOCH;
  private static final Instant LATER = THEN.plusSeconds(1);

  /** Sets every value to something other than its default. */
  private static AppStatusBuilder builder() {
    return AppStatus.NONE.toBuilder()
        .target("KA1", "sha256:1", THEN)
        .updateStatus(UpdateStatus.ERROR)
        .updateErrorCode(100)
        .reported("KA2", LATER);
  }

  @Test
  void returnsTheValuesThatWereSet() {
    AppStatus status = builder().build();

    assertThat(status.targetSid()).contains("KA1");
    assertThat(status.targetHash()).contains("sha256:1");
    assertThat(status.dateTargeted()).contains(THEN);
    assertThat(status.updateStatus()).isEqualTo(UpdateStatus.ERROR);
    assertThat(status.updateErrorCode()).isEqualTo(100);
    assertThat(status.reportedSid()).contains("KA2");
    assertThat(status.dateReported()).contains(LATER);
  }

  @Test
  void equalsAStatusWithTheSameValues() {
    assertThat(builder().build())
        .isEqualTo(builder().build())
        .isEqualTo(builder().build().toBuilder().build())
        .hasSameHashCodeAs(builder().build())
        .isNotEqualTo("KA1");
  }

  @Test
  void differsInEachValue() {
    assertThat(
            List.of(
                AppStatus.NONE,
                builder().target("KA3", "sha256:1", THEN).build(),
                builder().target("KA1", "sha256:3", THEN).build(),
                builder().target("KA1", "sha256:1", LATER).build(),
                builder().updateStatus(UpdateStatus.PENDING).build(),
                builder().updateErrorCode(0).build(),
                builder().reported("KA3", LATER).build(),
                builder().reported("KA2", THEN).build()))
        .doesNotContain(builder().build())
        .doesNotHaveDuplicates();
  }

  @Test
  void toStringShowsEveryValue() {
    assertThat(builder().build())
        .hasToString(
            "AppStatus[targetSid=Optional[KA1], targetHash=Optional[sha256:1],"
                + " dateTargeted=Optional[1970-01-01T00:00:00Z], updateStatus=ERROR,"
                + " updateErrorCode=100, reportedSid=Optional[KA2],"
                + " dateReported=Optional[1970-01-01T00:00:01Z]]");
  }
}
