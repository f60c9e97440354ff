package io.github.microvisorfake.junit;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** The annotated fields of a test class and its superclasses. */
record InjectedFields(Class<?> testClass, List<Field> fields) {

  private record FieldsKey(Class<?> testClass) {}

  /** Returns the fields of a class, which are cached for the test run. */
  static InjectedFields of(ExtensionContext context, Class<?> testClass) {
    return Contexts.getOrCreate(
        context.getRoot(), new FieldsKey(testClass), InjectedFields.class, () -> find(testClass));
  }

  private static InjectedFields find(Class<?> testClass) {
    List<Field> fields =
        ReflectionSupport.findFields(
            testClass, InjectedFields::isAnnotated, HierarchyTraversalMode.TOP_DOWN);
    return new InjectedFields(testClass, fields);
  }

  private static boolean isAnnotated(Field field) {
    return Stream.of(FromFake.class, FakeServerUri.class, NamedDevice.class)
        .anyMatch(annotation -> AnnotationSupport.isAnnotated(field, annotation));
  }

  /** Rejects inherited fields for accounts: subclasses share the field but not the account. */
  void injectStatic(FakeContext fake) {
    for (Field field : fields(InjectedFields::isStatic)) {
      InjectionPoint target = InjectionPoint.of(field);
      if (target.belongsToAccount() && field.getDeclaringClass() != testClass) {
        throw target.invalid(
            "a static field is shared by all subclasses; make it an instance field");
      }
      inject(field, target, null, fake);
    }
  }

  void injectInstance(Object instance, FakeContext fake) {
    fields(field -> !isStatic(field))
        .forEach(field -> inject(field, InjectionPoint.of(field), instance, fake));
  }

  Optional<InjectionPoint> firstStaticField() {
    return fields(InjectedFields::isStatic).stream().findFirst().map(InjectionPoint::of);
  }

  Optional<InjectionPoint> firstInstanceField() {
    return fields(field -> !isStatic(field)).stream().findFirst().map(InjectionPoint::of);
  }

  private List<Field> fields(Predicate<Field> filter) {
    return fields.stream().filter(filter).toList();
  }

  private static boolean isStatic(Field field) {
    return Modifier.isStatic(field.getModifiers());
  }

  private static void inject(
      Field field, InjectionPoint target, @Nullable Object instance, FakeContext fake) {
    if (Modifier.isFinal(field.getModifiers())) {
      throw target.invalid("a final field cannot be set; remove the modifier final");
    }
    Object value = target.resolve(fake);
    try {
      field.setAccessible(true);
      field.set(instance, value);
    } catch (IllegalAccessException | InaccessibleObjectException e) {
      throw target.invalid(
          "the field cannot be set because its package is not open: " + e.getMessage());
    }
  }
}
