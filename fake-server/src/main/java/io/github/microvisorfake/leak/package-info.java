/** Values of secrets that were found where they do not belong. */
@NullMarked
package io.github.microvisorfake.leak;

import org.jspecify.annotations.NullMarked;
