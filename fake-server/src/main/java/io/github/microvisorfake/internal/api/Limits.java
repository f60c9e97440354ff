package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.http.BodyLimit;
import java.time.Duration;
import java.util.Optional;

/** The limits of the API; lengths of text are in {@code internal.arrange.LengthLimit}. */
public final class Limits {

  /** The largest size of a body in bytes (documented for all of Twilio's APIs). */
  public static final int MAX_BODY_BYTES = 65_536;

  /** The largest size of an uploaded app with what is around it, in bytes (assumed). */
  private static final int MAX_UPLOAD_BYTES = 16 * 1024 * 1024;

  /** How much of an upload that is too large is read and discarded (assumed). */
  private static final int DRAINED_UPLOAD_BYTES = 32 * 1024 * 1024;

  /** The limit of all bodies but those of uploads. */
  public static final BodyLimit BODY = BodyLimit.of(MAX_BODY_BYTES);

  /** The limit of the upload of an app. */
  static final BodyLimit UPLOAD =
      new BodyLimit(MAX_UPLOAD_BYTES, DRAINED_UPLOAD_BYTES, Optional.of(AppUploadResource.PARTS));

  /** The page size of a request without {@code PageSize}. */
  static final int DEFAULT_PAGE_SIZE = 50;

  /** The largest page size. */
  static final int MAX_PAGE_SIZE = 1_000;

  /** The largest {@code Page} whose successor is an {@code int}. */
  static final int MAX_PAGE = Integer.MAX_VALUE - 1;

  /** How long a device logs after logging was enabled (spec). */
  static final Duration LOGGING_DURATION = Duration.ofHours(24);

  private Limits() {}
}
