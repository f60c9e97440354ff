package io.github.microvisorfake.internal.store;

import java.time.Instant;
import java.util.Optional;

/**
 * An app that was uploaded. It never changes.
 *
 * @param sequence its place in the order of creation
 * @param sid {@code KA} and 32 hex digits
 * @param uniqueName wherever the API takes the SID it takes this too
 * @param hash {@code algorithm:value}
 * @param manifest what the app consists of
 * @param created when it was uploaded
 */
public record App(
    long sequence,
    String sid,
    Optional<String> uniqueName,
    String hash,
    Manifest manifest,
    Instant created)
    implements Named {}
