/** What a fake account has been asked, for tests to read. */
@NullMarked
package io.github.microvisorfake.journal;

import org.jspecify.annotations.NullMarked;
