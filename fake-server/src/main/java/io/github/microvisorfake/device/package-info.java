/** The app status of devices. */
@NullMarked
package io.github.microvisorfake.device;

import org.jspecify.annotations.NullMarked;
