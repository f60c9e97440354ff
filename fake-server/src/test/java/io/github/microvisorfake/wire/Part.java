package io.github.microvisorfake.wire;

import java.util.EnumSet;
import java.util.Set;

/** What a fault spoils of a request. Two faults can go together if they spoil different parts. */
enum Part {
  HOST,
  CALLER,
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

  /** A form of another type counts as none: nothing is wrong in it. */
  private static final Set<Part> OF_FORM = EnumSet.range(OTHER_FORM, ACCOUNT_SID);

  boolean goesWith(Part other) {
    boolean hidden =
        (this == TYPE && OF_FORM.contains(other)) || (other == TYPE && OF_FORM.contains(this));
    return this != other && !hidden;
  }
}
