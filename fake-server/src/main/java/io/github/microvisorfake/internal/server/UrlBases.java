package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.api.Host;
import io.github.microvisorfake.internal.api.Product;
import io.github.microvisorfake.internal.http.Authority;
import java.util.Optional;
import java.util.Set;

/**
 * The base of the URLs in responses: the authority that the client named, so that a client that
 * follows them reaches this fake, or the one that an option sets.
 *
 * @param pinned the base for all requests, if the option is set
 */
record UrlBases(Optional<Authority> pinned) {

  /** If the base has one of these names, the URLs of public keys have their own host. */
  private static final Set<String> MICROVISOR_NAMES =
      Set.of(Product.MICROVISOR.host(), Host.MICROVISOR_COM);

  /**
   * Returns the base of a product's URLs.
   *
   * @param named the authority that the client named
   * @param listener the authority of the listener, for a client that named none
   */
  String of(Optional<Authority> named, Authority listener, Product product) {
    return pinned
        .map(base -> pinnedFor(product, base))
        .or(() -> named.map(UrlBases::withoutUpload))
        .orElse(listener)
        .url();
  }

  /** An uploaded app is a resource of Microvisor's host. */
  private static Authority withoutUpload(Authority named) {
    String host = Host.withoutUpload(named.host());
    return host.equals(named.host()) ? named : named.withHost(host);
  }

  private static Authority pinnedFor(Product product, Authority base) {
    return product == Product.ACCOUNTS && MICROVISOR_NAMES.contains(base.host())
        ? base.withHost(Product.ACCOUNTS.host())
        : base;
  }
}
