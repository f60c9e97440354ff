/** TLS: a certificate authority, and certificates for the names of the fake. */
@NullMarked
package io.github.microvisorfake.internal.tls;

import org.jspecify.annotations.NullMarked;
