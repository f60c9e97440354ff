/**
 * Adds, finds and removes accounts and their contents, and loads seeds. The rules for new resources
 * are in this package, for HTTP, Java and seeds. Start reading in {@link
 * io.github.microvisorfake.internal.arrange.AccountRegistry}.
 */
@NullMarked
package io.github.microvisorfake.internal.arrange;

import org.jspecify.annotations.NullMarked;
