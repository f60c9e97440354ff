/**
 * Twilio's API. Start reading in {@link io.github.microvisorfake.internal.api.Routes}: each
 * operation has a row there.
 */
@NullMarked
package io.github.microvisorfake.internal.api;

import org.jspecify.annotations.NullMarked;
