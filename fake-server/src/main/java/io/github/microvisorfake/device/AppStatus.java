package io.github.microvisorfake.device;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which app a device should run, and which one it says that it runs: the object {@code app} of a
 * device on the wire. Two are equal if all that they hold is equal.
 */
public final class AppStatus {

  /** Of a device that was never told to run an app, and has reported none. */
  public static final AppStatus NONE = new AppStatusBuilder().build();

  private final Optional<String> targetSid;
  private final Optional<String> targetHash;
  private final Optional<Instant> dateTargeted;
  private final UpdateStatus updateStatus;
  private final int updateErrorCode;
  private final Optional<String> reportedSid;
  private final Optional<Instant> dateReported;

  AppStatus(AppStatusBuilder builder) {
    targetSid = builder.targetSid;
    targetHash = builder.targetHash;
    dateTargeted = builder.dateTargeted;
    updateStatus = builder.updateStatus;
    updateErrorCode = builder.updateErrorCode;
    reportedSid = builder.reportedSid;
    dateReported = builder.dateReported;
  }

  /**
   * Returns a builder that holds what this status does. The fake makes the status of its devices;
   * this is for tests of code that reads one.
   */
  public AppStatusBuilder toBuilder() {
    return new AppStatusBuilder(this);
  }

  /**
   * Returns the SID of the app that the device should run; it stays when that app is deleted
   * (assumed).
   */
  public Optional<String> targetSid() {
    return targetSid;
  }

  /** Returns the hash of the app that the device should run. */
  public Optional<String> targetHash() {
    return targetHash;
  }

  /** Returns when the device was last told to run that app. */
  public Optional<Instant> dateTargeted() {
    return dateTargeted;
  }

  /** Returns how far the update has come. */
  public UpdateStatus updateStatus() {
    return updateStatus;
  }

  /** Returns why the update failed; 0 for no error. */
  public int updateErrorCode() {
    return updateErrorCode;
  }

  /** Returns the SID of the app that the device last said it runs. */
  public Optional<String> reportedSid() {
    return reportedSid;
  }

  /** Returns when the device said so. */
  public Optional<Instant> dateReported() {
    return dateReported;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AppStatus that && components().equals(that.components());
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  private List<Object> components() {
    return List.of(
        targetSid,
        targetHash,
        dateTargeted,
        updateStatus,
        updateErrorCode,
        reportedSid,
        dateReported);
  }

  @Override
  public String toString() {
    return ("AppStatus[targetSid=" + targetSid)
        + (", targetHash=" + targetHash)
        + (", dateTargeted=" + dateTargeted)
        + (", updateStatus=" + updateStatus)
        + (", updateErrorCode=" + updateErrorCode)
        + (", reportedSid=" + reportedSid)
        + (", dateReported=" + dateReported + "]");
  }
}
