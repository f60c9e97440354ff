/** Tests of public keys and of invalid texts in their place. */
@NullMarked
package io.github.microvisorfake.keys;

import org.jspecify.annotations.NullMarked;
