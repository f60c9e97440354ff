/** Tests of the values that describe faults. */
@NullMarked
package io.github.microvisorfake.fault;

import org.jspecify.annotations.NullMarked;
