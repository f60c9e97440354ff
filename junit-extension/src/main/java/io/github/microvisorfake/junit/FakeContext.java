package io.github.microvisorfake.junit;

import static io.github.microvisorfake.junit.Messages.format;

import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.Seed;
import io.github.microvisorfake.options.ServerOptions;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test or class context with its nearest {@link MicrovisorFake} annotation.
 *
 * @param context the context of the test or class
 * @param annotated the context of the annotated method or class
 * @param settings the attributes of the annotation, with those that it inherits
 */
record FakeContext(ExtensionContext context, ExtensionContext annotated, AccountSettings settings) {

  static FakeContext of(ExtensionContext context) {
    ExtensionContext annotated =
        Contexts.nearestAnnotated(context).orElseThrow(() -> missingAnnotation(context));
    AnnotatedElement element = annotated.getElement().orElseThrow();
    AccountSettings settings = FakeAnnotations.settings(annotated);
    if (element instanceof Method && settings.isolation() == Isolation.PER_CLASS) {
      throw new ExtensionConfigurationException(
          format(
              "@MicrovisorFake on %s: a method cannot have the isolation PER_CLASS; annotate the class instead",
              FakeAnnotations.nameOf(element)));
    }
    return new FakeContext(context, annotated, settings);
  }

  /** Only {@link NoClientErrors} registers the extension without {@link MicrovisorFake}. */
  private static ExtensionConfigurationException missingAnnotation(ExtensionContext context) {
    return new ExtensionConfigurationException(
        format(
            "%s has @NoClientErrors but not @MicrovisorFake; add @MicrovisorFake",
            FakeAnnotations.nameOf(context.getElement().orElseThrow())));
  }

  /**
   * Returns the context whose end removes the account, or empty if each test has its own account
   * and no test is running.
   */
  Optional<ExtensionContext> owner() {
    if (settings.isolation() == Isolation.PER_CLASS) {
      return Optional.of(annotated);
    }
    return Optional.of(context).filter(candidate -> candidate.getTestMethod().isPresent());
  }

  /**
   * Checks the annotation and the options, even if no test uses the fake. The rules of seeds and
   * devices are those of an account, so an account is added on trial.
   */
  void validate() {
    MicrovisorServer server = server();
    if (annotated.equals(context)) {
      server.removeAccount(settings.createAccount(server, seed(), location()));
    }
  }

  /** Returns the server for the options of the context, started on first use. */
  MicrovisorServer server() {
    ServerOptions options = options();
    try {
      return SharedServer.of(context, options);
    } catch (UncheckedIOException e) {
      throw MarkedOptions.startFailure(context, e);
    }
  }

  private ServerOptions options() {
    ServerOptions options = MarkedOptions.of(context);
    if (settings.isolation() == Isolation.PER_CLASS
        && !options.equals(MarkedOptions.of(annotated))) {
      throw new ExtensionConfigurationException(
          format(
              "%s has its own @FakeServerOptions but shares the account of %s, which is on another server; annotate it with @MicrovisorFake",
              context.getRequiredTestClass().getSimpleName(),
              annotated.getRequiredTestClass().getSimpleName()));
    }
    return options;
  }

  /** Returns the account, created on first use, or empty if there is no owner. */
  Optional<TestAccount> account() {
    return owner().map(owner -> TestAccount.of(owner, server(), this));
  }

  /** Returns the seed that the annotation names or inherits. */
  Optional<Seed> seed() {
    return settings.seed().map(reference -> reference.read(context));
  }

  /** Returns what to do if the account has no device with a name. */
  String remedyOfMissingDevice(String uniqueName) {
    Optional<String> listed = FakeAnnotations.locationOfDevice(annotated, uniqueName);
    if (listed.isEmpty()) {
      return format("To add it, use @MicrovisorFake(devices = \"%s\")", uniqueName);
    }
    return settings.devices().contains(uniqueName)
        ? format(
            "@MicrovisorFake on %s has added it, but it was removed or renamed since", listed.get())
        : format(
            "@MicrovisorFake on %s lists it, but the devices of the nearer @MicrovisorFake on %s replace that list; list it there, too",
            listed.get(), location());
  }

  String location() {
    return FakeAnnotations.nameOf(annotated.getElement().orElseThrow());
  }
}
