/**
 * The server: the listener, the chain of steps that process a request, and their collaborators. The
 * only package that depends on all others.
 */
@NullMarked
package io.github.microvisorfake.internal.server;

import org.jspecify.annotations.NullMarked;
