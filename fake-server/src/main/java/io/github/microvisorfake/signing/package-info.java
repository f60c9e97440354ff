/** Settings for signed requests. */
@NullMarked
package io.github.microvisorfake.signing;

import org.jspecify.annotations.NullMarked;
