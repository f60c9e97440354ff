package io.github.microvisorfake.internal.api;

import java.util.Optional;

/**
 * The host that a client named: the host of one product, which serves only its paths, or any other
 * address, which serves all paths.
 *
 * @param product the product of the host; empty for any other address
 * @param lowerCaseNames whether {@code key} and {@code value} are accepted for all entries, as in
 *     the documentation of that host
 */
public record Host(Optional<Product> product, boolean lowerCaseNames) {

  /** Any address that is not a host name of Twilio's. */
  public static final Host OTHER = new Host(Optional.empty(), false);

  /** The later name of Microvisor's host. */
  public static final String MICROVISOR_COM = "microvisor.com";

  /** Returns the host with a name in lower case. */
  public static Host named(String name) {
    if (name.equals(MICROVISOR_COM)) {
      return new Host(Optional.of(Product.MICROVISOR), true);
    }
    for (Product product : Product.ALL) {
      if (product.isHost(name)) {
        return new Host(Optional.of(product), false);
      }
    }
    return OTHER;
  }

  /** Returns whether the host serves the paths of a product. */
  public boolean serves(Product other) {
    return product.map(other::equals).orElse(true);
  }
}
