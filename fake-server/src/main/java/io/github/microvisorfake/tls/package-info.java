/** What clients need to trust a server over HTTPS. */
@NullMarked
package io.github.microvisorfake.tls;

import org.jspecify.annotations.NullMarked;
