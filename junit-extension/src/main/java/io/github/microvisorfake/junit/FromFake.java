package io.github.microvisorfake.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field that {@link MicrovisorFake} sets before each test, before the {@code @BeforeEach}
 * methods; a static one before the {@code @BeforeAll} methods.
 *
 * <pre>{@code
 * @FromFake FakeAccount microvisor;
 * @FromFake TwilioRestClient twilio;
 * }</pre>
 *
 * <p>The field's type is exactly one of those that parameters can have. Fields with {@link
 * FakeServerUri} or {@link NamedDevice} need no other mark; fields without any mark are left alone.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE})
public @interface FromFake {}
