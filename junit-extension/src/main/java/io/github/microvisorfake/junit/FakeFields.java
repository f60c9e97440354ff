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

/** The fields of a test class, and of those that it extends, that the fake sets. */
record FakeFields(Class<?> testClass, List<Field> fields) {

  private record Key(Class<?> testClass) {}

  /** Looked up once a class. */
  static FakeFields of(ExtensionContext context, Class<?> testClass) {
    return Contexts.getOrCreate(
        context.getRoot(), new Key(testClass), FakeFields.class, () -> find(testClass));
  }

  private static FakeFields find(Class<?> testClass) {
    List<Field> fields =
        ReflectionSupport.findFields(
            testClass, FakeFields::isMarked, HierarchyTraversalMode.TOP_DOWN);
    return new FakeFields(testClass, fields);
  }

  private static boolean isMarked(Field field) {
    return Stream.of(FromFake.class, FakeServerUri.class, NamedDevice.class)
        .anyMatch(it -> AnnotationSupport.isAnnotated(field, it));
  }

  /** Each class has accounts of its own, and a static field that it inherits is not its own. */
  void setStatic(FakeContext arrangement) {
    for (Field field : fields(FakeFields::isStatic)) {
      InjectionPoint wish = InjectionPoint.of(field);
      if (wish.isOfAnAccount() && field.getDeclaringClass() != testClass) {
        throw wish.wrong("a static field is shared by all subclasses; make it an instance field");
      }
      set(field, wish, null, arrangement);
    }
  }

  void setInstance(Object instance, FakeContext arrangement) {
    fields(it -> !isStatic(it))
        .forEach(it -> set(it, InjectionPoint.of(it), instance, arrangement));
  }

  Optional<InjectionPoint> anyStatic() {
    return fields(FakeFields::isStatic).stream().findFirst().map(InjectionPoint::of);
  }

  Optional<InjectionPoint> anyOfAnInstance() {
    return fields(it -> !isStatic(it)).stream().findFirst().map(InjectionPoint::of);
  }

  private List<Field> fields(Predicate<Field> which) {
    return fields.stream().filter(which).toList();
  }

  private static boolean isStatic(Field field) {
    return Modifier.isStatic(field.getModifiers());
  }

  private static void set(
      Field field, InjectionPoint wish, @Nullable Object instance, FakeContext arrangement) {
    if (Modifier.isFinal(field.getModifiers())) {
      throw wish.wrong("a final field cannot be set; leave out final");
    }
    Object granted = wish.grant(arrangement);
    try {
      field.setAccessible(true);
      field.set(instance, granted);
    } catch (IllegalAccessException | InaccessibleObjectException e) {
      throw wish.wrong("cannot be set, as its package is not open: " + e.getMessage());
    }
  }
}
