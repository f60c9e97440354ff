package io.github.microvisorfake.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks the static field that has the options of the server which serves a class annotated with
 * {@link MicrovisorFake}.
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
 * <p>The field's type is {@link io.github.microvisorfake.options.ServerOptions}; a class has one
 * such field at most. In a test run there is one server for each distinct set of options: classes
 * whose options are equal share it. Subclasses and {@code @Nested} classes have the options too,
 * unless they have a marked field of their own.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE})
@ExtendWith(FakeServerOptionsExtension.class)
public @interface FakeServerOptions {}
