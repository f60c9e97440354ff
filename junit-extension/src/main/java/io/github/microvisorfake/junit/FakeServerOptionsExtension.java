package io.github.microvisorfake.junit;

import static io.github.microvisorfake.junit.Messages.format;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * Behind {@link FakeServerOptions}; checks the marked fields.
 *
 * <p>It reads them before JUnit initializes the class, be it for a {@code @BeforeAll} method or for
 * an instance: options that cannot be made are then told of by their field.
 */
final class FakeServerOptionsExtension
    implements BeforeAllCallback, TestInstancePreConstructCallback, BeforeEachCallback {

  @Override
  public void beforeAll(ExtensionContext context) {
    MarkedOptions.of(context);
  }

  /** Comes before {@link #beforeAll} where an instance serves the whole class. */
  @Override
  public void preConstructTestInstance(
      TestInstanceFactoryContext factoryContext, ExtensionContext context) {
    MarkedOptions.of(context);
  }

  /** Checks that there is a fake that the options are for. */
  @Override
  public void beforeEach(ExtensionContext context) {
    MarkedOptions.of(context);
    Class<?> testClass = context.getRequiredTestClass();
    if (Contexts.nearestAnnotated(context).isEmpty() && !hasAnnotatedMethods(testClass)) {
      throw new ExtensionConfigurationException(
          format(
              "%s has @FakeServerOptions, which alone start nothing; annotate it with @MicrovisorFake, too",
              testClass.getSimpleName()));
    }
  }

  private static boolean hasAnnotatedMethods(Class<?> testClass) {
    return !AnnotationSupport.findAnnotatedMethods(
            testClass, MicrovisorFake.class, HierarchyTraversalMode.TOP_DOWN)
        .isEmpty();
  }
}
