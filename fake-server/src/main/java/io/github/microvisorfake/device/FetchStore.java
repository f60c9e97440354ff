package io.github.microvisorfake.device;

/** The namespace of the key that a device fetches. */
public enum FetchStore {
  /** The secrets. Microvisor's {@code MV_CONFIGKEYFETCHSTORE_SECRET}. */
  SECRET,

  /** The configs. Microvisor's {@code MV_CONFIGKEYFETCHSTORE_CONFIG}. */
  CONFIG
}
