package io.github.microvisorfake.wire;

import java.util.EnumSet;
import java.util.Set;

/**
 * The part of a request that a fault changes. Two faults can be combined if they change different
 * parts.
 */
enum RequestPart {
  HOST,
  CREDENTIALS,
  PADDING,
  METHOD,
  DEVICE,
  COLLECTION,
  MEMBER,
  PATH_END,
  SIZE,
  PAGE,
  TOKEN,
  OTHER_QUERY,
  OTHER_FORM,
  KEY,
  VALUE,
  UNIQUE_NAME,
  TARGET_APP,
  LOGGING,
  RESTART,
  PUBLIC_KEY,
  FRIENDLY_NAME,
  ACCOUNT_SID,
  TYPE;

  /** A body of another content type has no parameters, so faults in them cannot occur. */
  private static final Set<RequestPart> FORM_PARTS = EnumSet.range(OTHER_FORM, ACCOUNT_SID);

  boolean isCompatibleWith(RequestPart other) {
    boolean hidden =
        (this == TYPE && FORM_PARTS.contains(other))
            || (other == TYPE && FORM_PARTS.contains(this));
    return this != other && !hidden;
  }
}
