/** The faults that a test can arrange. */
@NullMarked
package io.github.microvisorfake.fault;

import org.jspecify.annotations.NullMarked;
