package io.github.microvisorfake.internal.api;

import java.util.Optional;
import java.util.stream.Collectors;

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

  /** The names of all hosts for messages, without those of edges and regions. */
  public static final String NAMES =
      Product.ALL.stream().map(Product::host).collect(Collectors.joining(", "))
          + " or "
          + MICROVISOR_COM;

  private static final String UPLOAD_LABEL = "microvisor-upload.";
  private static final String UPLOAD_MICROVISOR_COM = UPLOAD_LABEL + MICROVISOR_COM;

  /** Returns the host with a name in lower case. */
  public static Host named(String name) {
    if (name.equals(MICROVISOR_COM)) {
      return new Host(Optional.of(Product.MICROVISOR), true);
    }
    if (name.equals(UPLOAD_MICROVISOR_COM)) {
      return new Host(Optional.of(Product.UPLOAD), false);
    }
    for (Product product : Product.ALL) {
      if (product.isHost(name)) {
        return new Host(Optional.of(product), false);
      }
    }
    return OTHER;
  }

  /**
   * Returns the name of the host that serves an uploaded app: of {@code microvisor-upload.NAME} it
   * is {@code microvisor.NAME}, or {@code microvisor.com} if that is its later name. Any other name
   * is returned unchanged.
   */
  public static String withoutUpload(String name) {
    if (!named(name).product().equals(Optional.of(Product.UPLOAD))) {
      return name;
    }
    String rest = name.substring(UPLOAD_LABEL.length());
    return rest.equals(MICROVISOR_COM) ? rest : "microvisor." + rest;
  }

  /** Returns whether a name in lower case is one of Twilio's host names that the fake has. */
  public static boolean isFaked(String name) {
    return named(name).product().isPresent();
  }

  /** Returns whether the host serves the paths of a product. */
  public boolean serves(Product other) {
    return product.isEmpty() || product.get() == other;
  }
}
