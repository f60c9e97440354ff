/**
 * Authentication: HTTP Basic, and signed requests (Public Key Client Validation), of which {@link
 * io.github.microvisorfake.internal.auth.TokenValidator} is the entry point.
 */
@NullMarked
package io.github.microvisorfake.internal.auth;

import org.jspecify.annotations.NullMarked;
