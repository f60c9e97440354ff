/** Tests with Twilio's client for Node.js. */
@NullMarked
package io.github.microvisorfake.node;

import org.jspecify.annotations.NullMarked;
