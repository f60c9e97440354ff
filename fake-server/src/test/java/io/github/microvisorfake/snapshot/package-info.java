/** Tests of snapshots and diffs. */
@NullMarked
package io.github.microvisorfake.snapshot;

import org.jspecify.annotations.NullMarked;
