package io.github.microvisorfake.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * Sends the requests of code that builds its own Twilio client to the fake: code that calls {@code
 * Twilio.init(sid, token)} runs unchanged and calls {@code https://microvisor.twilio.com}.
 *
 * <pre>{@code
 * @MicrovisorFake
 * @InterceptTwilio
 * class DeploymentTest {
 *   @Test
 *   void storesASecret(FakeAccount account) {
 *     FakeDevice device = account.addDevice("thermostat-1");
 *     new Deployment(account.sid(), account.authToken()).run(device.sid());
 *     assertThat(device).hasSecret("wifi_password");
 *   }
 * }
 * }</pre>
 *
 * <p>Requires {@link MicrovisorFake}. While a test runs, including its {@code @BeforeEach} and
 * {@code @AfterEach} methods, the system properties {@code https.proxyHost}, {@code
 * https.proxyPort}, {@code javax.net.ssl.trustStore}, {@code javax.net.ssl.trustStoreType} and
 * {@code javax.net.ssl.trustStorePassword} refer to the server of the test, and {@code
 * http.nonProxyHosts} is absent. {@code Twilio.setRestClient(null)} is called before and after the
 * test, so that {@code Twilio} creates a new client. Afterwards the properties have their previous
 * values, even if the test fails.
 *
 * <p>The properties concern the whole JVM. Therefore a test with this annotation never runs at the
 * same time as another test (JUnit's {@link Resources#GLOBAL}). Requests to hosts that are not
 * faked fail with status 403 of the proxy.
 *
 * <p>Not reached are clients that were built before the test, HTTP libraries that ignore these
 * properties, {@code @BeforeAll} methods, other processes, and code that uses the JVM's default
 * {@code SSLContext}, if that was created before the test. For these use {@code
 * MicrovisorServer.proxySelector()} and {@code certificateAuthority()}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@ResourceLock(Resources.GLOBAL)
@ExtendWith(InterceptTwilioExtension.class)
public @interface InterceptTwilio {}
