package io.github.microvisorfake.twilio;

import java.net.URI;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * An entry as Twilio's client returns it.
 *
 * @param device the SID of the device; empty for an entry of the account
 * @param value the value; empty for a secret, whose class has no such property
 * @param date the time of the last update or rotation
 */
record EntrySnapshot(
    Optional<String> device, String key, Optional<String> value, ZonedDateTime date, URI url) {}
