package io.github.microvisorfake.junit;

import static io.github.microvisorfake.junit.Messages.format;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.twilio.TwilioClients;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.net.URI;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A parameter or field that the extension sets.
 *
 * @param type the type of the parameter or field
 * @param element the parameter or field
 * @param location the type, name and declaring element, for messages
 */
record InjectionPoint(Class<?> type, AnnotatedElement element, String location) {

  /** A name, because the class is an optional dependency. */
  private static final String TWILIO_REST_CLIENT = "com.twilio.http.TwilioRestClient";

  static InjectionPoint of(ParameterContext context) {
    Parameter parameter = context.getParameter();
    return new InjectionPoint(
        parameter.getType(),
        parameter,
        format(
            "%s %s of %s",
            parameter.getType().getSimpleName(),
            parameter.getName(),
            context.getDeclaringExecutable().getName()));
  }

  static InjectionPoint of(Field field) {
    return new InjectionPoint(
        field.getType(),
        field,
        format(
            "%s %s of %s",
            field.getType().getSimpleName(),
            field.getName(),
            field.getDeclaringClass().getSimpleName()));
  }

  /**
   * Returns whether the extension is responsible, including for invalid combinations of type and
   * annotation. Supertypes do not match.
   */
  boolean isSupported() {
    return isAnnotated(FakeServerUri.class)
        || isAnnotated(NamedDevice.class)
        || isAnnotated(FromFake.class)
        || type == MicrovisorServer.class
        || belongsToAccount();
  }

  boolean belongsToAccount() {
    return type == FakeAccount.class || type == FakeDevice.class || isTwilioClient();
  }

  private boolean isTwilioClient() {
    return type.getName().equals(TWILIO_REST_CLIENT);
  }

  private boolean isAnnotated(Class<? extends Annotation> annotation) {
    return AnnotationSupport.isAnnotated(element, annotation);
  }

  /** Returns the value to inject. */
  Object resolve(FakeContext fake) {
    validate();
    if (type == MicrovisorServer.class) {
      return fake.server();
    }
    if (type == URI.class) {
      return fake.server().uri();
    }
    FakeAccount account = fake.account().orElseThrow(this::noTest).account();
    if (type == FakeDevice.class) {
      return device(account, fake);
    }
    return isTwilioClient() ? TwilioClients.clientOf(account) : account;
  }

  private FakeDevice device(FakeAccount account, FakeContext fake) {
    String name =
        AnnotationSupport.findAnnotation(element, NamedDevice.class).orElseThrow().value();
    return account
        .device(name)
        .orElseThrow(
            () ->
                invalid(
                    format(
                        "the account has no device '%s'; it has %s. %s",
                        name,
                        account.devices().isEmpty() ? "none" : account.devices().toString(),
                        fake.remedyOfMissingDevice(name))));
  }

  private void validate() {
    if (isAnnotated(FakeServerUri.class) && type != URI.class) {
      throw invalid("@FakeServerUri requires the type java.net.URI");
    }
    if (isAnnotated(NamedDevice.class) && type != FakeDevice.class) {
      throw invalid("@NamedDevice requires the type FakeDevice");
    }
    if (type == FakeDevice.class && !isAnnotated(NamedDevice.class)) {
      throw invalid(
          "annotate it with its name, such as @NamedDevice(\"thermostat-1\"), or inject the FakeAccount and call addDevice()");
    }
    if (type == URI.class && !isAnnotated(FakeServerUri.class)) {
      throw invalid("replace @FromFake with @FakeServerUri to inject the URI of the server");
    }
    if (type != URI.class && type != MicrovisorServer.class && !belongsToAccount()) {
      throw invalid(
          "@FromFake supports MicrovisorServer, FakeAccount and TwilioRestClient; use @FakeServerUri for a URI and @NamedDevice for a FakeDevice");
    }
  }

  private ExtensionConfigurationException noTest() {
    return invalid(
        "each test has its own account, and no test is running here. Inject it into a test, @BeforeEach or @AfterEach method; or use @MicrovisorFake(isolation = PER_CLASS) to share one account; or inject the MicrovisorServer and call addAccount()");
  }

  ExtensionConfigurationException invalid(String problem) {
    return new ExtensionConfigurationException(location + ": " + problem);
  }
}
