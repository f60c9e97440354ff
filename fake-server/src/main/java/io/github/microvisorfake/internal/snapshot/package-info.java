/**
 * Describes copies of the content of accounts as text and compares them. Start reading in {@link
 * io.github.microvisorfake.internal.snapshot.Description}.
 */
@NullMarked
package io.github.microvisorfake.internal.snapshot;

import org.jspecify.annotations.NullMarked;
