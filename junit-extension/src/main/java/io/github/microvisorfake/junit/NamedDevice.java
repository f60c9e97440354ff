package io.github.microvisorfake.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Injects a device of the account into a parameter or field of type {@link
 * io.github.microvisorfake.FakeDevice}.
 *
 * <pre>{@code
 * @MicrovisorFake(devices = "thermostat-1")
 * class ProvisionerTest {
 *
 *   @Test
 *   void test(@NamedDevice("thermostat-1") FakeDevice thermostat) { ... }
 * }
 * }</pre>
 *
 * <p>The device must exist. This annotation does not create it, so that a misspelled name fails the
 * test.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.ANNOTATION_TYPE})
public @interface NamedDevice {

  /** The SID or the unique name of the device. */
  String value();
}
