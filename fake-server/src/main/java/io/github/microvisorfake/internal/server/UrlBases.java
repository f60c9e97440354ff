package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.api.Host;
import io.github.microvisorfake.internal.api.Product;
import io.github.microvisorfake.internal.http.Authority;
import java.util.Optional;
import java.util.Set;

/**
 * What the URLs in answers begin with: whom the caller named, so that a client which follows them
 * stays with this fake, or what an option says.
 *
 * @param local for a caller who named nobody
 * @param pinned for all callers, whomever they named
 */
record UrlBases(Authority local, Optional<Authority> pinned) {

  /** Pinned to one of these, public keys still have the host that is theirs. */
  private static final Set<String> MICROVISOR_NAMES =
      Set.of(Product.MICROVISOR.host(), Host.MICROVISOR_COM);

  /** The base for a product's resources, in the answer to a caller who named somebody. */
  String of(Optional<Authority> named, Product product) {
    return pinned.map(base -> pinnedFor(product, base)).or(() -> named).orElse(local).url();
  }

  private static Authority pinnedFor(Product product, Authority base) {
    return product == Product.ACCOUNTS && MICROVISOR_NAMES.contains(base.host())
        ? base.withHost(Product.ACCOUNTS.host())
        : base;
  }
}
