/** The JSON bodies of responses, one record each, with fields in the order of the service. */
@NullMarked
package io.github.microvisorfake.internal.api.json;

import org.jspecify.annotations.NullMarked;
