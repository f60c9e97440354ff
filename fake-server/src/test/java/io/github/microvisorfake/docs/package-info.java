/** Tests that compare the documentation with the code. */
@NullMarked
package io.github.microvisorfake.docs;

import org.jspecify.annotations.NullMarked;
