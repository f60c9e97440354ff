package io.github.microvisorfake.device;

/** The owner of the config or secret that a device fetches. */
public enum FetchScope {
  /** The account of the device. Microvisor's {@code MV_CONFIGKEYFETCHSCOPE_ACCOUNT}. */
  ACCOUNT,

  /** The device itself. Microvisor's {@code MV_CONFIGKEYFETCHSCOPE_DEVICE}. */
  DEVICE
}
