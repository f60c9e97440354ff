/** Tests of the jar as a program, started in a process of its own. */
@NullMarked
package io.github.microvisorfake.program;

import org.jspecify.annotations.NullMarked;
