/** What devices say of themselves. */
@NullMarked
package io.github.microvisorfake.device;

import org.jspecify.annotations.NullMarked;
