package io.github.microvisorfake.device;

/** The result of one item of a device's fetch, with the names of Microvisor (documented). */
public enum FetchItemResult {
  /** The item has a value. Microvisor's {@code MV_CONFIGKEYFETCHRESULT_OK}. */
  OK,

  /**
   * There is no such config or secret. Microvisor's {@code MV_CONFIGKEYFETCHRESULT_KEYNOTFOUND}.
   */
  KEYNOTFOUND,

  /**
   * The service failed. Microvisor's {@code MV_CONFIGKEYFETCHRESULT_SERVERERROR}. The fake never
   * returns it; it is for tests of code that reads responses.
   */
  SERVERERROR
}
