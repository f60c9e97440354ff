/** The fake seen from outside, over a real socket. */
@NullMarked
package io.github.microvisorfake.wire;

import org.jspecify.annotations.NullMarked;
