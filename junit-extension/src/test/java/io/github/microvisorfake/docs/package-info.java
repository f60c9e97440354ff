/** The snippets of README and docs, as code that runs. */
@NullMarked
package io.github.microvisorfake.docs;

import org.jspecify.annotations.NullMarked;
