/**
 * Snapshots of accounts and the differences between them. {@code FakeAccount.snapshot()} takes a
 * snapshot, {@link io.github.microvisorfake.snapshot.AccountSnapshot#diff} compares two.
 */
@NullMarked
package io.github.microvisorfake.snapshot;

import org.jspecify.annotations.NullMarked;
