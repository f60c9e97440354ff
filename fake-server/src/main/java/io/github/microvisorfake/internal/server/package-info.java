/**
 * Puts the server together: the listener, the chain of steps that a request goes through, and what
 * the steps need. The only package that knows all others.
 */
@NullMarked
package io.github.microvisorfake.internal.server;

import org.jspecify.annotations.NullMarked;
