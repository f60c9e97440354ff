/** The JUnit Jupiter extension: annotate a test class with {@code @MicrovisorFake}. */
@NullMarked
package io.github.microvisorfake.junit;

import org.jspecify.annotations.NullMarked;
