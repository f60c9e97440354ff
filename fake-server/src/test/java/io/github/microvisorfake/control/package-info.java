/** Tests of the control API over real sockets. */
@NullMarked
package io.github.microvisorfake.control;

import org.jspecify.annotations.NullMarked;
