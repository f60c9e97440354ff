/** The jar as a program, started as a process. */
@NullMarked
package io.github.microvisorfake.program;

import org.jspecify.annotations.NullMarked;
