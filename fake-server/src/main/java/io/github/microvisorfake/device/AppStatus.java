package io.github.microvisorfake.device;

import io.github.microvisorfake.internal.text.UnicodeEscapes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The app status of a device: its target app, the app that it last reported, and the state of the
 * update. In responses it is the object {@code app} of a device. Two statuses are equal if all
 * their properties are equal.
 */
public final class AppStatus {

  /** The status of a device that has no target app and has not reported an app. */
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
   * Returns a builder with the properties of this status. The server creates the statuses of its
   * devices; the builder is for tests of code that reads statuses.
   */
  public AppStatusBuilder toBuilder() {
    return new AppStatusBuilder(this);
  }

  /**
   * Returns the SID of the target app, or empty if the device has none. It does not change when the
   * app is deleted (assumed).
   */
  public Optional<String> targetSid() {
    return targetSid;
  }

  /** Returns the hash of the target app, or empty if the device has none. */
  public Optional<String> targetHash() {
    return targetHash;
  }

  /** Returns when the target app was last set, or empty if the device has none. */
  public Optional<Instant> dateTargeted() {
    return dateTargeted;
  }

  /** Returns the state of the update to the target app. */
  public UpdateStatus updateStatus() {
    return updateStatus;
  }

  /** Returns the error code of the update; 0 means no error. */
  public int updateErrorCode() {
    return updateErrorCode;
  }

  /** Returns the SID of the app that the device last reported, or empty if it has reported none. */
  public Optional<String> reportedSid() {
    return reportedSid;
  }

  /** Returns when the device last reported an app, or empty if it has reported none. */
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
    return UnicodeEscapes.escapeControls(
        ("AppStatus[targetSid=" + targetSid)
            + (", targetHash=" + targetHash)
            + (", dateTargeted=" + dateTargeted)
            + (", updateStatus=" + updateStatus)
            + (", updateErrorCode=" + updateErrorCode)
            + (", reportedSid=" + reportedSid)
            + (", dateReported=" + dateReported + "]"));
  }
}
