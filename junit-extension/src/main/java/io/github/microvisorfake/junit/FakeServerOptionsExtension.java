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
 * The extension behind {@link FakeServerOptions}, which validates the annotated fields.
 *
 * <p>Reads the fields before JUnit initializes the class for a {@code @BeforeAll} method or an
 * instance, so that an error in the options is reported with the name of the field.
 */
final class FakeServerOptionsExtension
    implements BeforeAllCallback, TestInstancePreConstructCallback, BeforeEachCallback {

  @Override
  public void beforeAll(ExtensionContext context) {
    MarkedOptions.of(context);
  }

  /** JUnit calls this before {@link #beforeAll} if the class has the lifecycle PER_CLASS. */
  @Override
  public void preConstructTestInstance(
      TestInstanceFactoryContext factoryContext, ExtensionContext context) {
    MarkedOptions.of(context);
  }

  /** Rejects a class without {@link MicrovisorFake}, for which no server is started. */
  @Override
  public void beforeEach(ExtensionContext context) {
    MarkedOptions.of(context);
    Class<?> testClass = context.getRequiredTestClass();
    if (Contexts.nearestAnnotated(context).isEmpty() && !hasAnnotatedMethods(testClass)) {
      throw new ExtensionConfigurationException(
          format(
              "%s has @FakeServerOptions but not @MicrovisorFake; add @MicrovisorFake",
              testClass.getSimpleName()));
    }
  }

  private static boolean hasAnnotatedMethods(Class<?> testClass) {
    return !AnnotationSupport.findAnnotatedMethods(
            testClass, MicrovisorFake.class, HierarchyTraversalMode.TOP_DOWN)
        .isEmpty();
  }
}
