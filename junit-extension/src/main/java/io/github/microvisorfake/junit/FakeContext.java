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
 * What the nearest annotation means for a context.
 *
 * @param context that of a test, or of a class
 * @param annotated the context whose method or class has the annotation
 */
record FakeContext(ExtensionContext context, ExtensionContext annotated, AccountSettings settings) {

  static FakeContext of(ExtensionContext context) {
    ExtensionContext annotated =
        Contexts.nearestAnnotated(context).orElseThrow(() -> noFake(context));
    AnnotatedElement element = annotated.getElement().orElseThrow();
    MicrovisorFake annotation =
        AnnotationSupport.findAnnotation(element, MicrovisorFake.class).orElseThrow();
    AccountSettings settings = AccountSettings.of(annotation, nameOf(element));
    if (element instanceof Method && settings.isolation() == Isolation.PER_CLASS) {
      throw new ExtensionConfigurationException(
          format(
              "@MicrovisorFake of %s: isolation PER_CLASS on a method, which can only have an account of its own; put it on the class",
              nameOf(element)));
    }
    return new FakeContext(context, annotated, settings);
  }

  /** The extension is there without its annotation only through {@link NoClientErrors}. */
  private static ExtensionConfigurationException noFake(ExtensionContext context) {
    return new ExtensionConfigurationException(
        format(
            "%s has @NoClientErrors, but there is no fake to be asked; add @MicrovisorFake",
            nameOf(context.getElement().orElseThrow())));
  }

  private static String nameOf(AnnotatedElement element) {
    return element instanceof Class<?> type ? type.getSimpleName() : ((Method) element).getName();
  }

  /** The context that the account belongs to and ends with; none where there is no test yet. */
  Optional<ExtensionContext> owner() {
    if (settings.isolation() == Isolation.PER_CLASS) {
      return Optional.of(annotated);
    }
    return Optional.of(context).filter(it -> it.getTestMethod().isPresent());
  }

  /** The server for the context's options. It is started if it is the first time. */
  MicrovisorServer server() {
    ServerOptions options = MarkedOptions.of(context);
    if (settings.isolation() == Isolation.PER_CLASS
        && !options.equals(MarkedOptions.of(annotated))) {
      throw new ExtensionConfigurationException(
          format(
              "%s has @FakeServerOptions and has the account of %s, which is on another server; give it a @MicrovisorFake of its own",
              context.getRequiredTestClass().getSimpleName(),
              annotated.getRequiredTestClass().getSimpleName()));
    }
    return SharedServer.of(context, options);
  }

  /** The account, which is made if it is the first time. */
  Optional<OwnedAccount> account() {
    return owner().map(it -> OwnedAccount.of(it, server(), this));
  }

  /** The seed that the annotation names, read once a run. */
  Optional<Seed> template() {
    try {
      return settings
          .seed()
          .map(name -> SeedFile.of(name, annotated.getRequiredTestClass(), place()))
          .map(file -> Contexts.getOrCreate(context.getRoot(), file, Seed.class, file::read));
    } catch (SeedException e) {
      throw AccountSettings.wrong(place(), e.getMessage());
    }
  }

  String place() {
    return nameOf(annotated.getElement().orElseThrow());
  }
}
