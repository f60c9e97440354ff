/**
 * Reads public keys: converts text and bytes to RSA keys, or explains why they are rejected. This
 * package does not depend on HTTP or accounts, and no other package depends on BouncyCastle.
 *
 * <p>Start reading at {@link io.github.microvisorfake.internal.keys.PublicKeyReader}.
 */
@NullMarked
package io.github.microvisorfake.internal.keys;

import org.jspecify.annotations.NullMarked;
