/**
 * HTTP as the fake needs it: requests as they arrived, strict decoding of their parts, and
 * responses with their delivery. It knows nothing of Twilio's resources.
 */
@NullMarked
package io.github.microvisorfake.internal.http;

import org.jspecify.annotations.NullMarked;
