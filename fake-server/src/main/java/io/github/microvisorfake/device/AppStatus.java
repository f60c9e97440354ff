package io.github.microvisorfake.device;

import java.time.Instant;
import java.util.Optional;

/**
 * Which app a device should run, and which one it says that it runs: the object {@code app} of a
 * device on the wire.
 *
 * @param targetSid of the app that it should run; it stays when that app is deleted (assumed)
 * @param targetHash of that app
 * @param dateTargeted when it was last told to run that app
 * @param updateStatus how far it has come
 * @param updateErrorCode why it failed; 0 for no error
 * @param reportedSid of the app that it last said it runs
 * @param dateReported when it said so
 */
public record AppStatus(
    Optional<String> targetSid,
    Optional<String> targetHash,
    Optional<Instant> dateTargeted,
    UpdateStatus updateStatus,
    int updateErrorCode,
    Optional<String> reportedSid,
    Optional<Instant> dateReported) {

  /** Of a device that was never told to run an app, and has reported none. */
  public static final AppStatus NONE =
      new AppStatus(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          UpdateStatus.UP_TO_DATE,
          0,
          Optional.empty(),
          Optional.empty());
}
