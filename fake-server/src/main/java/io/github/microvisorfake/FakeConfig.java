package io.github.microvisorfake;

import java.time.Instant;

/**
 * A config of a device or an account, as it was when it was read.
 *
 * @param key 1 to 100 characters
 * @param value 1 to 4096 characters
 * @param dateUpdated when it was created or last updated, to the clock's full precision; on the
 *     wire {@code date_updated} has whole seconds
 * @see <a href="https://www.twilio.com/docs/iot/microvisor">Twilio's documentation of
 *     Microvisor</a>
 */
public record FakeConfig(String key, String value, Instant dateUpdated) {}
