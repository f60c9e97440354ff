/** Tests of the documented settings for clients in other languages. */
@NullMarked
package io.github.microvisorfake.clients;

import org.jspecify.annotations.NullMarked;
