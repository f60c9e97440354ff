package io.github.microvisorfake.internal.api;

import java.util.Optional;

/**
 * The host that a caller named: that of one product, which has that product's paths alone, or a
 * plain address, which has all.
 *
 * @param product whose host it is; empty for a plain address
 * @param lowerCaseNames whether {@code key} and {@code value} count for all entries: so the
 *     documentation of that host spells them
 */
public record Host(Optional<Product> product, boolean lowerCaseNames) {

  /** Any address that is no name of Twilio's. */
  public static final Host PLAIN = new Host(Optional.empty(), false);

  /** The later name of Microvisor's host. */
  public static final String MICROVISOR_COM = "microvisor.com";

  /** The host of a name in lower case. */
  public static Host named(String name) {
    if (name.equals(MICROVISOR_COM)) {
      return new Host(Optional.of(Product.MICROVISOR), true);
    }
    for (Product product : Product.ALL) {
      if (product.isHost(name)) {
        return new Host(Optional.of(product), false);
      }
    }
    return PLAIN;
  }

  /** Whether paths of a product are to be found here. */
  public boolean serves(Product other) {
    return product.map(other::equals).orElse(true);
  }
}
