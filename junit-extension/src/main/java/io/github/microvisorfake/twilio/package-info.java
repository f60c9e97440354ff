/** Integration with {@code com.twilio.sdk:twilio}, an optional dependency. */
@NullMarked
package io.github.microvisorfake.twilio;

import org.jspecify.annotations.NullMarked;
