package io.github.microvisorfake.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a {@link io.github.microvisorfake.FakeDevice} that is to be a device of the account; a
 * parameter or a field.
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
 * <p>The device has to be there: it is never made by being asked for, so a misspelt name is
 * noticed.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.ANNOTATION_TYPE})
public @interface NamedDevice {

  /** The device's unique name or SID. */
  String value();
}
