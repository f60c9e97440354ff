package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.api.Host;
import io.github.microvisorfake.internal.api.Product;
import io.github.microvisorfake.internal.http.Authority;
import java.util.Optional;
import java.util.Set;

/**
 * The beginning of the URLs in responses: what the caller named, so that a client which follows
 * them stays with this fake, or what an option says.
 *
 * @param pinned the base for all callers, whatever they named
 */
record UrlBases(Optional<Authority> pinned) {

  /** Pinned to one of these names, public keys still have the host that is theirs. */
  private static final Set<String> MICROVISOR_NAMES =
      Set.of(Product.MICROVISOR.host(), Host.MICROVISOR_COM);

  /**
   * Returns the base of a product's URLs.
   *
   * @param named what the caller named
   * @param listener the listener that the request came to, for a caller that named nothing
   */
  String of(Optional<Authority> named, Authority listener, Product product) {
    return pinned.map(base -> pinnedFor(product, base)).or(() -> named).orElse(listener).url();
  }

  private static Authority pinnedFor(Product product, Authority base) {
    return product == Product.ACCOUNTS && MICROVISOR_NAMES.contains(base.host())
        ? base.withHost(Product.ACCOUNTS.host())
        : base;
  }
}
