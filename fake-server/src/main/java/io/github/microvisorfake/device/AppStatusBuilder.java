package io.github.microvisorfake.device;

import java.time.Instant;
import java.util.Optional;

/**
 * Builds the app status of a device; {@link AppStatus#toBuilder()} returns one. The fake makes the
 * status of its devices; this is for tests of code that reads one.
 *
 * <pre>{@code
 * AppStatus pending =
 *     AppStatus.NONE.toBuilder()
 *         .target(app.sid(), app.hash(), Instant.now())
 *         .updateStatus(UpdateStatus.PENDING)
 *         .build();
 * }</pre>
 *
 * <p>Not safe for use by several threads.
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

  /** Sets the app that the device should run, and when it was told so. */
  public AppStatusBuilder target(String sid, String hash, Instant date) {
    targetSid = Optional.of(sid);
    targetHash = Optional.of(hash);
    dateTargeted = Optional.of(date);
    return this;
  }

  /** Sets how far the update has come. */
  public AppStatusBuilder updateStatus(UpdateStatus status) {
    updateStatus = status;
    return this;
  }

  /** Sets why the update failed; 0 for no error. */
  public AppStatusBuilder updateErrorCode(int code) {
    updateErrorCode = code;
    return this;
  }

  /** Sets the app that the device says it runs, and when it said so. */
  public AppStatusBuilder reported(String sid, Instant date) {
    reportedSid = Optional.of(sid);
    dateReported = Optional.of(date);
    return this;
  }

  /** Returns a status of what was set. */
  public AppStatus build() {
    return new AppStatus(this);
  }
}
