/** The program: {@code java -jar microvisor-fake.jar}. */
@NullMarked
package io.github.microvisorfake.internal.cli;

import org.jspecify.annotations.NullMarked;
