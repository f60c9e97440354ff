package io.github.microvisorfake.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Reads the {@link MicrovisorFake} annotations of methods, classes and their surroundings. */
final class FakeAnnotations {

  private FakeAnnotations() {}

  /** Returns the settings of a context: its nearest annotation with what it inherits. */
  static AccountSettings settings(ExtensionContext annotated) {
    return inOrder(annotated)
        .map(DeclaredSettings::settings)
        .reduce(AccountSettings::inheriting)
        .orElseThrow();
  }

  /** Returns the name of the nearest element around a context whose annotation lists a device. */
  static Optional<String> locationOfDevice(ExtensionContext context, String uniqueName) {
    return inOrder(context)
        .filter(declared -> declared.settings().devices().contains(uniqueName))
        .map(DeclaredSettings::location)
        .findFirst();
  }

  static String nameOf(AnnotatedElement element) {
    return element instanceof Class<?> type ? type.getSimpleName() : ((Method) element).getName();
  }

  private record DeclaredSettings(AccountSettings settings, String location) {}

  /**
   * The nearest first: those of a method, then of its class and its supertypes, then of enclosing
   * classes. An inherited or composed annotation occurs more than once, which has no effect.
   */
  private static Stream<DeclaredSettings> inOrder(ExtensionContext context) {
    return Contexts.selfAndParents(context)
        .flatMap(
            candidate ->
                candidate.getElement().stream()
                    .flatMap(FakeAnnotations::withSupertypes)
                    .flatMap(FakeAnnotations::withComposedAnnotations)
                    .flatMap(element -> declared(element, candidate)));
  }

  private static Stream<DeclaredSettings> declared(
      AnnotatedElement element, ExtensionContext context) {
    Class<?> owner = element instanceof Class<?> type ? type : context.getRequiredTestClass();
    return AnnotationSupport.findAnnotation(element, MicrovisorFake.class).stream()
        .map(annotation -> AccountSettings.of(annotation, nameOf(element), owner))
        .map(settings -> new DeclaredSettings(settings, nameOf(element)));
  }

  private static Stream<AnnotatedElement> withSupertypes(AnnotatedElement element) {
    if (!(element instanceof Class<?> type)) {
      return Stream.of(element);
    }
    Stream<Class<?>> supertypes =
        Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()));
    return Stream.concat(Stream.of(type), supertypes.flatMap(FakeAnnotations::withSupertypes));
  }

  /** Two annotations of one element, such as {@code @FleetTest @MicrovisorFake}, both apply. */
  private static Stream<AnnotatedElement> withComposedAnnotations(AnnotatedElement element) {
    return Stream.concat(
        Stream.of(element),
        Arrays.stream(element.getDeclaredAnnotations())
            .map(Annotation::annotationType)
            .filter(type -> AnnotationSupport.isAnnotated(type, MicrovisorFake.class))
            .flatMap(FakeAnnotations::withComposedAnnotations));
  }
}
