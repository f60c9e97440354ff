package io.github.microvisorfake.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks the static field that contains the server options of a test class annotated with {@link
 * MicrovisorFake}.
 *
 * <pre>{@code
 * @MicrovisorFake
 * class RotationTest {
 *
 *   @FakeServerOptions
 *   static final ServerOptions OPTIONS = ServerOptions.builder().allowUpdates(true).build();
 * }
 * }</pre>
 *
 * <p>The field must be of type {@link io.github.microvisorfake.options.ServerOptions}. A class can
 * declare at most one. Classes with equal options share one server per test run. Subclasses and
 * {@code @Nested} classes inherit the options unless they declare their own.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE})
@ExtendWith(FakeServerOptionsExtension.class)
public @interface FakeServerOptions {}
