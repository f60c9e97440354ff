/**
 * AssertJ assertions on what a fake account holds: start with {@link
 * io.github.microvisorfake.assertj.MicrovisorAssertions}.
 */
@NullMarked
package io.github.microvisorfake.assertj;

import org.jspecify.annotations.NullMarked;
