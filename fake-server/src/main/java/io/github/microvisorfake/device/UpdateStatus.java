package io.github.microvisorfake.device;

/** The state of a device's update to its target app. */
public enum UpdateStatus {
  /** The device runs its target app, or has none. The API writes {@code up-to-date}. */
  UP_TO_DATE("up-to-date"),

  /** The device has not reported its target app yet. The API writes {@code pending}. */
  PENDING("pending"),

  /** The device failed to update to its target app. The API writes {@code error}. */
  ERROR("error");

  private final String wireName;

  UpdateStatus(String wireName) {
    this.wireName = wireName;
  }

  /** Returns the name that the API uses, such as {@code up-to-date}. */
  public String wireName() {
    return wireName;
  }
}
