/** Twilio's real client for Node.js against the fake. */
@NullMarked
package io.github.microvisorfake.node;

import org.jspecify.annotations.NullMarked;
