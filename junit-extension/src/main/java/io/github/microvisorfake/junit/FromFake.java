package io.github.microvisorfake.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field that {@link MicrovisorFake} injects: an instance field before the
 * {@code @BeforeEach} methods of each test, a static field before the {@code @BeforeAll} methods.
 *
 * <pre>{@code
 * @FromFake FakeAccount microvisor;
 * @FromFake TwilioRestClient twilio;
 * }</pre>
 *
 * <p>The field must be of one of the types that {@link MicrovisorFake} supports for parameters.
 * Fields annotated with {@link FakeServerUri} or {@link NamedDevice} do not need this annotation.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE})
public @interface FromFake {}
