/** The options of a server, for whoever starts it: Java code, JUnit, the command line. */
@NullMarked
package io.github.microvisorfake.options;

import org.jspecify.annotations.NullMarked;
