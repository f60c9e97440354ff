/**
 * Adds, finds and removes what accounts hold, and loads seeds. The rules for what may be added are
 * here once, for HTTP, Java and seeds alike. Start reading in {@link
 * io.github.microvisorfake.internal.arrange.AccountRegistry}.
 */
@NullMarked
package io.github.microvisorfake.internal.arrange;

import org.jspecify.annotations.NullMarked;
