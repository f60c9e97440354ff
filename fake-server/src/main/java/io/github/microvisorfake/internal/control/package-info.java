/**
 * The control API and the page: with them, people and tests in any language look inside the fake,
 * arrange what it holds and break requests on purpose.
 */
@NullMarked
package io.github.microvisorfake.internal.control;

import org.jspecify.annotations.NullMarked;
