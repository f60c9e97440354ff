/** Tests that contain the snippets of README and docs. */
@NullMarked
package io.github.microvisorfake.docs;

import org.jspecify.annotations.NullMarked;
