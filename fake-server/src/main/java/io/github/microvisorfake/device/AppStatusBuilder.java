package io.github.microvisorfake.device;

import java.time.Instant;
import java.util.Optional;

/**
 * Builds app statuses; {@link AppStatus#toBuilder()} returns a builder. The server creates the
 * statuses of its devices; the builder is for tests of code that reads statuses.
 *
 * <pre>{@code
 * AppStatus pending =
 *     AppStatus.NONE.toBuilder()
 *         .target(app.sid(), app.hash(), Instant.now())
 *         .updateStatus(UpdateStatus.PENDING)
 *         .build();
 * }</pre>
 *
 * <p>Not safe for use by multiple threads.
 */
public final class AppStatusBuilder {

  Optional<String> targetSid = Optional.empty();
  Optional<String> targetHash = Optional.empty();
  Optional<Instant> dateTargeted = Optional.empty();
  UpdateStatus updateStatus = UpdateStatus.UP_TO_DATE;
  int updateErrorCode;
  Optional<String> reportedSid = Optional.empty();
  Optional<Instant> dateReported = Optional.empty();

  AppStatusBuilder() {}

  AppStatusBuilder(AppStatus status) {
    targetSid = status.targetSid();
    targetHash = status.targetHash();
    dateTargeted = status.dateTargeted();
    updateStatus = status.updateStatus();
    updateErrorCode = status.updateErrorCode();
    reportedSid = status.reportedSid();
    dateReported = status.dateReported();
  }

  /**
   * Sets the target app. Defaults to none.
   *
   * @param sid the SID of the app
   * @param hash the hash of the app
   * @param date when the target app was set
   * @return this builder
   */
  public AppStatusBuilder target(String sid, String hash, Instant date) {
    targetSid = Optional.of(sid);
    targetHash = Optional.of(hash);
    dateTargeted = Optional.of(date);
    return this;
  }

  /** Sets the state of the update. Defaults to {@link UpdateStatus#UP_TO_DATE}. */
  public AppStatusBuilder updateStatus(UpdateStatus status) {
    updateStatus = status;
    return this;
  }

  /** Sets the error code of the update. Defaults to 0, which means no error. */
  public AppStatusBuilder updateErrorCode(int code) {
    updateErrorCode = code;
    return this;
  }

  /**
   * Sets the reported app. Defaults to none.
   *
   * @param sid the SID of the app
   * @param date when the device reported the app
   * @return this builder
   */
  public AppStatusBuilder reported(String sid, Instant date) {
    reportedSid = Optional.of(sid);
    dateReported = Optional.of(date);
    return this;
  }

  /** Returns a new status. */
  public AppStatus build() {
    return new AppStatus(this);
  }
}
