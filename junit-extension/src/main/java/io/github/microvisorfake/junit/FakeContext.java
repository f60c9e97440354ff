package io.github.microvisorfake.junit;

import static io.github.microvisorfake.junit.Messages.format;

import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.Seed;
import io.github.microvisorfake.SeedException;
import io.github.microvisorfake.options.ServerOptions;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A test or class context with its nearest {@link MicrovisorFake} annotation.
 *
 * @param context the context of the test or class
 * @param annotated the context of the annotated method or class
 * @param settings the attributes of the annotation
 */
record FakeContext(ExtensionContext context, ExtensionContext annotated, AccountSettings settings) {

  static FakeContext of(ExtensionContext context) {
    ExtensionContext annotated =
        Contexts.nearestAnnotated(context).orElseThrow(() -> missingAnnotation(context));
    AnnotatedElement element = annotated.getElement().orElseThrow();
    MicrovisorFake annotation =
        AnnotationSupport.findAnnotation(element, MicrovisorFake.class).orElseThrow();
    AccountSettings settings = AccountSettings.of(annotation, nameOf(element));
    if (element instanceof Method && settings.isolation() == Isolation.PER_CLASS) {
      throw new ExtensionConfigurationException(
          format(
              "@MicrovisorFake on %s: a method cannot have the isolation PER_CLASS; annotate the class instead",
              nameOf(element)));
    }
    return new FakeContext(context, annotated, settings);
  }

  /** Only {@link NoClientErrors} registers the extension without {@link MicrovisorFake}. */
  private static ExtensionConfigurationException missingAnnotation(ExtensionContext context) {
    return new ExtensionConfigurationException(
        format(
            "%s has @NoClientErrors but not @MicrovisorFake; add @MicrovisorFake",
            nameOf(context.getElement().orElseThrow())));
  }

  private static String nameOf(AnnotatedElement element) {
    return element instanceof Class<?> type ? type.getSimpleName() : ((Method) element).getName();
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

  /** Returns the server for the options of the context, started on first use. */
  MicrovisorServer server() {
    ServerOptions options = MarkedOptions.of(context);
    if (settings.isolation() == Isolation.PER_CLASS
        && !options.equals(MarkedOptions.of(annotated))) {
      throw new ExtensionConfigurationException(
          format(
              "%s has its own @FakeServerOptions but shares the account of %s, which is on another server; annotate it with @MicrovisorFake",
              context.getRequiredTestClass().getSimpleName(),
              annotated.getRequiredTestClass().getSimpleName()));
    }
    return SharedServer.of(context, options);
  }

  /** Returns the account, created on first use, or empty if there is no owner. */
  Optional<TestAccount> account() {
    return owner().map(owner -> TestAccount.of(owner, server(), this));
  }

  /** Returns the seed that the annotation names, read once per test run. */
  Optional<Seed> seed() {
    try {
      return settings
          .seedName()
          .map(name -> SeedFile.of(name, annotated.getRequiredTestClass(), location()))
          .map(file -> Contexts.getOrCreate(context.getRoot(), file, Seed.class, file::read));
    } catch (SeedException e) {
      throw AccountSettings.invalid(location(), e.getMessage());
    }
  }

  String location() {
    return nameOf(annotated.getElement().orElseThrow());
  }
}
