package io.github.microvisorfake.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class a fake of the Twilio Microvisor API.
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
 * <p>One server is started for the whole test run, on first use, and closed with the run; {@link
 * FakeServerOptions} asks for another. Each test gets an account of its own, so tests cannot
 * disturb each other, in parallel either.
 *
 * <p>Parameters of tests and of {@code @BeforeEach} and {@code @AfterEach} methods can have these
 * types, exactly; so can fields, if marked with {@link FromFake}:
 *
 * <ul>
 *   <li>{@link io.github.microvisorfake.FakeAccount}: the account of the current test
 *   <li>{@code com.twilio.http.TwilioRestClient}: a client that calls the server with that account,
 *       if {@code com.twilio.sdk:twilio} is on the class path
 *   <li>{@link NamedDevice @NamedDevice("thermostat-1")} {@link
 *       io.github.microvisorfake.FakeDevice}: a device of that account
 *   <li>{@link io.github.microvisorfake.MicrovisorServer}: the server, which tests share and cannot
 *       close; also in {@code @BeforeAll}, {@code @AfterAll} and constructors
 *   <li>{@link FakeServerUri @FakeServerUri} {@link java.net.URI}: its address, in the same places
 * </ul>
 *
 * <p>It stands on a class, a method, or another annotation. The nearest one counts, alone: a
 * method's before its class's, that of a {@code @Nested} class before that of the class around it.
 * {@code @Nested} classes without one have that of the class around them, subclasses inherit it.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@ExtendWith(MicrovisorFakeExtension.class)
public @interface MicrovisorFake {

  /** Whether each test has an account of its own, or all tests of the class share one. */
  Isolation isolation() default Isolation.PER_TEST;

  /**
   * A seed file that says what the account holds: a resource of the class path, looked for beside
   * the test class and then from the root, or a file. It is a template and holds exactly one
   * account, whose SID, token, subaccounts and API keys are made anew for each account; all else is
   * as written. Left out: an empty account.
   */
  String seed() default "";

  /** The unique names of the account's devices, 1 to 64 characters each; made with the account. */
  String[] devices() default {};

  /**
   * Whether configs and secrets can be updated in place: {@code true} or {@code false}. Left out:
   * as the server's options say, which by default is no.
   */
  boolean[] allowUpdates() default {};

  /**
   * Where the account's clock stands still until the test moves it, such as {@code
   * 2026-01-01T00:00:00Z}; from 1970 to the end of 9998. Left out: as the server's options say,
   * which by default is the real time. Clients that sign requests sign with the real time, and an
   * account whose clock was set refuses them.
   */
  String clock() default "";
}
