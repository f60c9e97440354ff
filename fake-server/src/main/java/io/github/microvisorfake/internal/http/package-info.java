/**
 * HTTP requests as received, strict decoding of their parts, and responses with their delivery.
 * This package does not depend on Twilio's resources.
 */
@NullMarked
package io.github.microvisorfake.internal.http;

import org.jspecify.annotations.NullMarked;
