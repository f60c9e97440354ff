/** Tests of the server over real sockets. */
@NullMarked
package io.github.microvisorfake.wire;

import org.jspecify.annotations.NullMarked;
