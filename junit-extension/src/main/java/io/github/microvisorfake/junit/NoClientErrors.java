package io.github.microvisorfake.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Fails an otherwise successful test if one of the requests of its account received a 4xx response.
 * Detects code that ignores error responses.
 *
 * <pre>{@code
 * @MicrovisorFake
 * @NoClientErrors(allowed = 404) // the code checks whether the secret exists
 * class ProvisionerTest { ... }
 * }</pre>
 *
 * <p>Requires {@link MicrovisorFake}. The annotation can be present on classes, methods and other
 * annotations; the nearest one applies. It counts all requests that the test's account received
 * during the test, including those that are no longer in the journal, but not the errors that the
 * test has arranged as faults. If tests that run in parallel share an account, a 4xx response to
 * one test can fail the other tests.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@ExtendWith(MicrovisorFakeExtension.class)
public @interface NoClientErrors {

  /** The statuses that do not fail the test, each from 400 to 499. Defaults to none. */
  int[] allowed() default {};

  /**
   * Whether a successful response with an explanation fails the test as well. Such a response tells
   * that a part of the request was ignored or read in another way, for example a misspelled
   * parameter. Defaults to false.
   */
  boolean rejectExplainedSuccesses() default false;
}
