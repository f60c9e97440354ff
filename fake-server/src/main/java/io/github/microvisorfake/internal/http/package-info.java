/**
 * HTTP as the fake needs it: a request as it arrived, the strict decoding of its parts, and a reply
 * that can write itself. Nothing here has heard of Twilio's resources.
 */
@NullMarked
package io.github.microvisorfake.internal.http;

import org.jspecify.annotations.NullMarked;
