/** The bridge to {@code com.twilio.sdk:twilio}, for those who have it on their class path. */
@NullMarked
package io.github.microvisorfake.twilio;

import org.jspecify.annotations.NullMarked;
