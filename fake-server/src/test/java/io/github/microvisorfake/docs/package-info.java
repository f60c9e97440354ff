/** The documentation held against the code. */
@NullMarked
package io.github.microvisorfake.docs;

import org.jspecify.annotations.NullMarked;
