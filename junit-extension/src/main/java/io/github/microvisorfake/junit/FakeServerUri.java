package io.github.microvisorfake.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Injects the URI of the fake server, such as {@code http://localhost:41234}, into a parameter or
 * field of type {@link java.net.URI}.
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
