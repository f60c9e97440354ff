/** The app status of devices, and what devices fetch. */
@NullMarked
package io.github.microvisorfake.device;

import org.jspecify.annotations.NullMarked;
