package io.github.microvisorfake.twilio;

import java.net.URI;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * An entry as Twilio's client shows it.
 *
 * @param device its SID; empty for an entry of the account
 * @param value empty for a secret, whose class has no such field
 * @param date when it was updated or rotated
 */
record Shown(
    Optional<String> device, String key, Optional<String> value, ZonedDateTime date, URI url) {}
