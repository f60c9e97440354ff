/** Options of a server, used by Java code, the JUnit extension and the command line program. */
@NullMarked
package io.github.microvisorfake.options;

import org.jspecify.annotations.NullMarked;
