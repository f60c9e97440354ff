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
 * <p>One server is started for the whole test run, on first use, and closed with the run. Each test
 * gets an account of its own, so tests cannot disturb each other, in parallel either.
 *
 * <p>Parameters of tests and of {@code @BeforeEach} and {@code @AfterEach} methods can have these
 * types, exactly:
 *
 * <ul>
 *   <li>{@link io.github.microvisorfake.FakeAccount}: the account of the current test
 *   <li>{@link io.github.microvisorfake.MicrovisorServer}: the server, also in {@code @BeforeAll},
 *       {@code @AfterAll} and constructors
 *   <li>{@code com.twilio.http.TwilioRestClient}: a client that calls the server with the current
 *       test's account, if {@code com.twilio.sdk:twilio} is on the class path
 * </ul>
 *
 * <p>The annotation is inherited by subclasses, and {@code @Nested} classes have it from the class
 * around them.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@ExtendWith(MicrovisorFakeExtension.class)
public @interface MicrovisorFake {}
