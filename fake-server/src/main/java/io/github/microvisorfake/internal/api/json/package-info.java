/** The shapes on the wire, one record each, fields in the order in which they are written. */
@NullMarked
package io.github.microvisorfake.internal.api.json;

import org.jspecify.annotations.NullMarked;
