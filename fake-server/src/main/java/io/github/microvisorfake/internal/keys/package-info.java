/**
 * Public keys as they arrive: text and bytes become an RSA key, or a reason why not. Nothing here
 * knows of HTTP or of accounts, and nothing elsewhere knows of BouncyCastle.
 *
 * <p>Begin at {@link io.github.microvisorfake.internal.keys.PublicKeyReader}.
 */
@NullMarked
package io.github.microvisorfake.internal.keys;

import org.jspecify.annotations.NullMarked;
