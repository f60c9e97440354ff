package io.github.microvisorfake.device;

/** How far a device has come with the app that it should run. */
public enum UpdateStatus {
  /** It runs the app that it should, or should run none. On the wire {@code up-to-date}. */
  UP_TO_DATE("up-to-date"),

  /** It has not yet said that it runs the app. On the wire {@code pending}. */
  PENDING("pending"),

  /** It could not take the app. On the wire {@code error}. */
  ERROR("error");

  private final String wireName;

  UpdateStatus(String wireName) {
    this.wireName = wireName;
  }

  /** As the API writes it, such as {@code up-to-date}. */
  public String wireName() {
    return wireName;
  }
}
