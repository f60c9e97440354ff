/**
 * The server: the listener, the chain of steps that process a request, and their collaborators. It
 * connects the API, the accounts and the HTTP layer.
 */
@NullMarked
package io.github.microvisorfake.internal.server;

import org.jspecify.annotations.NullMarked;
