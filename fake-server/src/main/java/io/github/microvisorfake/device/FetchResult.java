package io.github.microvisorfake.device;

/** The result of a device's whole fetch, with the names of Microvisor (documented). */
public enum FetchResult {
  /** Each item has a result of its own. Microvisor's {@code MV_CONFIGFETCHRESULT_OK}. */
  OK,

  /**
   * The values together have more bytes than the account's {@code deviceResponseLimit}.
   * Microvisor's {@code MV_CONFIGFETCHRESULT_RESPONSETOOLARGE}.
   */
  RESPONSETOOLARGE
}
