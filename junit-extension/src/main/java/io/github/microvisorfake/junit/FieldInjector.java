package io.github.microvisorfake.junit;

import static io.github.microvisorfake.junit.Messages.format;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstances;

/**
 * Injects the fields of test instances, including the instances of enclosing classes.
 *
 * <p>An instance that is created for one test gets the values of that test. An instance that is
 * shared by the tests of a class is injected once, with the values of the class: injection for each
 * test would overwrite the fields while other tests run in parallel.
 */
final class FieldInjector {

  private FieldInjector() {}

  static void beforeAll(ExtensionContext context) {
    FakeContext fake = FakeContext.of(context);
    InjectedFields.of(context, context.getRequiredTestClass()).injectStatic(fake);
    List<Object> instances = instances(context);
    for (int i = 0; i < instances.size(); i++) {
      if (sharingClass(context, i).filter(context::equals).isPresent()) {
        fields(context, i).injectInstance(instances.get(i), fake);
      }
    }
  }

  static void beforeEach(ExtensionContext context) {
    List<Object> instances = instances(context);
    for (int i = 0; i < instances.size(); i++) {
      InjectedFields fields = fields(context, i);
      Optional<ExtensionContext> sharingClass = sharingClass(context, i);
      if (sharingClass.isEmpty()) {
        fields.injectInstance(instances.get(i), FakeContext.of(context));
      } else {
        fields
            .firstInstanceField()
            .ifPresent(field -> requireAnnotation(field, sharingClass.get()));
      }
      ExtensionContext classContext = Contexts.classes(context).get(i);
      fields.firstStaticField().ifPresent(field -> requireAnnotation(field, classContext));
    }
  }

  /** Rejects a field that is shared by the tests of a class unless the class is annotated. */
  private static void requireAnnotation(InjectionPoint field, ExtensionContext classContext) {
    if (Contexts.nearestAnnotated(classContext).isEmpty()) {
      throw field.invalid(
          format(
              "the field is shared by the tests of %s, which is not annotated; annotate the class with @MicrovisorFake or use a parameter",
              classContext.getRequiredTestClass().getSimpleName()));
    }
  }

  /** Returns the instances in the order of {@link Contexts#classes}, the outermost first. */
  private static List<Object> instances(ExtensionContext context) {
    return context.getTestInstances().map(TestInstances::getAllInstances).orElse(List.of());
  }

  private static InjectedFields fields(ExtensionContext context, int depth) {
    ExtensionContext classContext = Contexts.classes(context).get(depth);
    return InjectedFields.of(context, classContext.getRequiredTestClass());
  }

  /**
   * Returns the context of the class whose tests share the instance at a depth: its own class, or a
   * nested class with the lifecycle {@code PER_CLASS}.
   */
  private static Optional<ExtensionContext> sharingClass(ExtensionContext context, int depth) {
    return Contexts.classes(context).stream()
        .skip(depth)
        .filter(
            candidate ->
                candidate.getTestInstanceLifecycle().equals(Optional.of(Lifecycle.PER_CLASS)))
        .findFirst();
  }
}
