/** Public keys, and what is sent instead of them. */
@NullMarked
package io.github.microvisorfake.keys;

import org.jspecify.annotations.NullMarked;
