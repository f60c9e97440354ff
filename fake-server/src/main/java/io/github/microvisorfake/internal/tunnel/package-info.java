/** Tunnels of {@code CONNECT} requests, which end at the fake's own TLS. */
@NullMarked
package io.github.microvisorfake.internal.tunnel;

import org.jspecify.annotations.NullMarked;
