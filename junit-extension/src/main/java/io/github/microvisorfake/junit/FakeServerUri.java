package io.github.microvisorfake.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a {@link java.net.URI} that is to be the fake's address, such as {@code
 * http://localhost:41234}; a parameter or a field.
 *
 * <pre>{@code
 * @Test
 * void test(@FakeServerUri URI microvisor, FakeAccount account) { ... }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.ANNOTATION_TYPE})
public @interface FakeServerUri {}
