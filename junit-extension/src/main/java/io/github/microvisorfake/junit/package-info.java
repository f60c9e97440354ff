/**
 * The JUnit Jupiter extension. {@link io.github.microvisorfake.junit.MicrovisorFake} is the entry
 * point.
 */
@NullMarked
package io.github.microvisorfake.junit;

import org.jspecify.annotations.NullMarked;
