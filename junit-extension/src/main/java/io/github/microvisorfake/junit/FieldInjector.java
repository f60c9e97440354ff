package io.github.microvisorfake.junit;

import static io.github.microvisorfake.junit.Messages.format;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstances;

/**
 * Sets the fields of test instances, those of the classes around a {@code @Nested} one included.
 *
 * <p>An instance that serves one test gets what is that test's. One that serves a whole class gets,
 * once, what is that class's: tests at the same time would else take it from each other.
 */
final class FieldInjector {

  private FieldInjector() {}

  static void beforeAll(ExtensionContext context) {
    FakeContext arrangement = FakeContext.of(context);
    FakeFields.of(context, context.getRequiredTestClass()).setStatic(arrangement);
    List<Object> instances = instances(context);
    for (int i = 0; i < instances.size(); i++) {
      if (sharer(context, i).filter(context::equals).isPresent()) {
        fields(context, i).setInstance(instances.get(i), arrangement);
      }
    }
  }

  static void beforeEach(ExtensionContext context) {
    List<Object> instances = instances(context);
    for (int i = 0; i < instances.size(); i++) {
      FakeFields fields = fields(context, i);
      Optional<ExtensionContext> sharer = sharer(context, i);
      if (sharer.isEmpty()) {
        fields.setInstance(instances.get(i), FakeContext.of(context));
      } else {
        fields.anyOfAnInstance().ifPresent(it -> requireAnnotation(it, sharer.get()));
      }
      ExtensionContext ofTheClass = Contexts.classes(context).get(i);
      fields.anyStatic().ifPresent(it -> requireAnnotation(it, ofTheClass));
    }
  }

  /** What lives as long as a class is set only if the class is annotated. */
  private static void requireAnnotation(InjectionPoint field, ExtensionContext ofAClass) {
    if (Contexts.nearestAnnotated(ofAClass).isEmpty()) {
      throw field.wrong(
          format(
              "is shared by the tests of %s, which is not annotated; put @MicrovisorFake on the class, or take a parameter",
              ofAClass.getRequiredTestClass().getSimpleName()));
    }
  }

  /** The outermost class instance first, as {@link Contexts#classes} has them. */
  private static List<Object> instances(ExtensionContext context) {
    return context.getTestInstances().map(TestInstances::getAllInstances).orElse(List.of());
  }

  private static FakeFields fields(ExtensionContext context, int depth) {
    ExtensionContext ofTheClass = Contexts.classes(context).get(depth);
    return FakeFields.of(context, ofTheClass.getRequiredTestClass());
  }

  /** The class whose tests share an instance: its own, or one inside with one instance itself. */
  private static Optional<ExtensionContext> sharer(ExtensionContext context, int depth) {
    return Contexts.classes(context).stream()
        .skip(depth)
        .filter(it -> it.getTestInstanceLifecycle().equals(Optional.of(Lifecycle.PER_CLASS)))
        .findFirst();
  }
}
