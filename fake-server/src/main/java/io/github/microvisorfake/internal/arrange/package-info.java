/**
 * Adds, finds and removes accounts and their contents, and loads seeds. HTTP operations, Java code
 * and seeds use the same rules for new resources. Start reading in {@link
 * io.github.microvisorfake.internal.arrange.AccountRegistry}.
 */
@NullMarked
package io.github.microvisorfake.internal.arrange;

import org.jspecify.annotations.NullMarked;
