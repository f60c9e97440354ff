package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.http.Authority;
import java.time.Instant;
import java.util.Optional;

/**
 * What can be chosen of a server.
 *
 * @param port of 127.0.0.1; 0 for a free one
 * @param allowUpdates whether configs and secrets can be updated, in accounts that do not say
 * @param urlBase of all URLs in answers, instead of whom the caller named
 * @param randomSeed from which identifiers repeat
 * @param clock where the clocks of accounts stand at first
 */
public record ServerOptions(
    int port,
    boolean allowUpdates,
    Optional<Authority> urlBase,
    Optional<Long> randomSeed,
    Optional<Instant> clock) {}
