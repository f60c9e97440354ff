package io.github.microvisorfake.junit;

import io.github.microvisorfake.signing.ClientValidation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Provides a fake of the Twilio Microvisor API to a test class or test method.
 *
 * <pre>{@code
 * @MicrovisorFake
 * class ProvisionerTest {
 *
 *   @Test
 *   void storesTheWifiPasswordAsASecret(FakeAccount microvisor, TwilioRestClient twilio) {
 *     FakeDevice thermostat = microvisor.addDevice("thermostat-1");
 *
 *     new Provisioner(twilio).provision(thermostat.sid(), "hunter2!");
 *
 *     assertThat(thermostat).hasSecret("wifi_password").withValue("hunter2!");
 *   }
 * }
 * }</pre>
 *
 * <p>The extension starts one server with the first annotated class and closes it at the end of the
 * test run; {@link FakeServerOptions} configures additional servers. By default, each test has its
 * own account, so tests are isolated from each other even if they run in parallel.
 *
 * <p>The following types are supported for parameters of tests, {@code @BeforeEach} methods and
 * {@code @AfterEach} methods, and for fields. {@link NamedDevice} and {@link FakeServerUri}
 * annotate both parameters and fields; fields of the other types need {@link FromFake}.
 *
 * <ul>
 *   <li>{@link io.github.microvisorfake.FakeAccount}: the account of the current test
 *   <li>{@code com.twilio.http.TwilioRestClient}: a client that calls the server with the account's
 *       credentials; requires {@code com.twilio.sdk:twilio} on the class path
 *   <li>{@link NamedDevice @NamedDevice("thermostat-1")} {@link
 *       io.github.microvisorfake.FakeDevice}: a device of the account
 *   <li>{@link io.github.microvisorfake.MicrovisorServer}: the server, which is shared and cannot
 *       be closed by tests; also supported outside tests: in {@code @BeforeAll} methods,
 *       {@code @AfterAll} methods, constructors and static fields
 *   <li>{@link FakeServerUri @FakeServerUri} {@link java.net.URI}: the URI of the server; supported
 *       in the same places as {@code MicrovisorServer}
 * </ul>
 *
 * <p>With {@link Isolation#PER_CLASS}, all of these types are also supported outside tests.
 *
 * <p>The annotation can be present on classes, methods and, as a meta-annotation, other
 * annotations. Subclasses inherit it; {@code @Nested} classes inherit it from the enclosing class.
 * An annotation on a method, a {@code @Nested} class or a subclass inherits the attributes that it
 * does not set from the annotations around it, except {@link #isolation()}. Devices are not added
 * up: an annotation with {@link #devices()} replaces the inherited list.
 *
 * <p>The annotation is checked before the tests of its class, even if no test uses the fake; that
 * of a method before the test.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@ExtendWith(MicrovisorFakeExtension.class)
public @interface MicrovisorFake {

  /** The scope of the account. Defaults to an account for each test; is not inherited. */
  Isolation isolation() default Isolation.PER_TEST;

  /**
   * The name of a seed file that defines the contents of each account: a class path resource in the
   * package of the test class or at the root, or else a file. It must define exactly one account.
   * The SIDs and credentials of the account, its subaccounts and its API keys are generated for
   * each account; all other values, including the SIDs of devices and apps, are those of the seed.
   * Defaults to the inherited seed, or else to an empty account.
   */
  String seed() default "";

  /**
   * The unique names of devices to add to each account, 1 to 64 characters each. Defaults to the
   * inherited names, or else to none.
   */
  String[] devices() default {};

  /**
   * Whether configs and secrets can be updated in place: {@code true} or {@code false}. Defaults to
   * the inherited value, or else to the server's setting, which is {@code false} unless configured.
   */
  boolean[] allowUpdates() default {};

  /**
   * Whether each account accepts or requires signed requests: one value. Defaults to the seed's
   * setting, or {@link ClientValidation#OPTIONAL}.
   */
  ClientValidation[] clientValidation() default {};

  /**
   * Whether requests and values of secrets are kept, so that {@code leakedNoSecrets()} can find
   * leaks: {@code true} or {@code false}. Defaults to the inherited value, or else to the server's
   * setting, which is {@code false} unless configured.
   */
  boolean[] detectLeaks() default {};

  /**
   * The time at which each account's clock is stopped, such as {@code 2026-01-01T00:00:00Z}, from
   * 1970 to the end of 9998. Defaults to the inherited time, or else to the server's setting, which
   * is the system time unless configured.
   */
  String clock() default "";
}
