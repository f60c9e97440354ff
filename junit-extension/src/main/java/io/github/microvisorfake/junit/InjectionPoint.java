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
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A parameter or a field that asks for something of the fake.
 *
 * @param place what it is and where, for messages
 */
record InjectionPoint(Class<?> type, AnnotatedElement element, String place) {

  /** By name, since the class need not be there. */
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

  /** Whether the fake is meant, be it by mistake. Types count exactly. */
  boolean isForTheFake() {
    return has(FakeServerUri.class)
        || has(NamedDevice.class)
        || has(FromFake.class)
        || type == MicrovisorServer.class
        || isOfAnAccount();
  }

  boolean isOfAnAccount() {
    return type == FakeAccount.class || type == FakeDevice.class || isClient();
  }

  private boolean isClient() {
    return type.getName().equals(TWILIO_REST_CLIENT);
  }

  private boolean has(Class<? extends Annotation> annotation) {
    return AnnotationSupport.isAnnotated(element, annotation);
  }

  /** What is asked for. */
  Object grant(FakeContext arrangement) {
    check();
    if (type == MicrovisorServer.class) {
      return arrangement.server();
    }
    if (type == URI.class) {
      return arrangement.server().uri();
    }
    FakeAccount account = arrangement.account().orElseThrow(this::tooEarly).account();
    if (type == FakeDevice.class) {
      return device(account);
    }
    return isClient() ? TwilioClients.clientOf(account) : account;
  }

  private FakeDevice device(FakeAccount account) {
    String name =
        AnnotationSupport.findAnnotation(element, NamedDevice.class).orElseThrow().value();
    return account.device(name).orElseThrow(() -> noSuchDevice(name, account.devices()));
  }

  private ExtensionConfigurationException noSuchDevice(String name, List<FakeDevice> devices) {
    return wrong(
        format(
            "the account has no device '%s'; it has %s. Have it made: @MicrovisorFake(devices = \"%s\")",
            name, devices.isEmpty() ? "none" : devices.toString(), name));
  }

  private void check() {
    if (has(FakeServerUri.class) && type != URI.class) {
      throw wrong("@FakeServerUri is for a java.net.URI");
    }
    if (has(NamedDevice.class) && type != FakeDevice.class) {
      throw wrong("@NamedDevice is for a FakeDevice");
    }
    if (type == FakeDevice.class && !has(NamedDevice.class)) {
      throw wrong(
          "say which device, as in @NamedDevice(\"thermostat-1\"); or take the FakeAccount and call addDevice()");
    }
    if (type == URI.class && !has(FakeServerUri.class)) {
      throw wrong("the fake's address needs @FakeServerUri");
    }
    if (type != URI.class && type != MicrovisorServer.class && !isOfAnAccount()) {
      throw wrong(
          "@FromFake is for MicrovisorServer, FakeAccount and TwilioRestClient; @FakeServerUri and @NamedDevice are for URI and FakeDevice");
    }
  }

  private ExtensionConfigurationException tooEarly() {
    return wrong(
        "each test has an account of its own, and here there is no test yet. Take it in a test, @BeforeEach or @AfterEach method instead; or say @MicrovisorFake(isolation = PER_CLASS), and all tests share one; or take the MicrovisorServer here and call addAccount()");
  }

  ExtensionConfigurationException wrong(String what) {
    return new ExtensionConfigurationException(place + ": " + what);
  }
}
