/**
 * AssertJ assertions on a fake account and its resources. {@link
 * io.github.microvisorfake.assertj.MicrovisorAssertions} is the entry point.
 */
@NullMarked
package io.github.microvisorfake.assertj;

import org.jspecify.annotations.NullMarked;
