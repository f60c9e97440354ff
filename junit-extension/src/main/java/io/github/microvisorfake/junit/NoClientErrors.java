package io.github.microvisorfake.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Fails a test whose requests were refused with a 4xx that it did not expect, though nothing else
 * went wrong: code that swallows such an answer is found out.
 *
 * <pre>{@code
 * @MicrovisorFake
 * @NoClientErrors(allowed = 404) // the code looks first whether the secret is there
 * class ProvisionerTest { ... }
 * }</pre>
 *
 * <p>It stands beside {@link MicrovisorFake}, on a class, a test or another annotation; the nearest
 * one counts, alone. Requests count that named the test's account, the latest 1000; where tests at
 * the same time share an account, those of the others count too.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@ExtendWith(MicrovisorFakeExtension.class)
public @interface NoClientErrors {

  /** Statuses that are no reason to fail, 400 to 499. */
  int[] allowed() default {};
}
