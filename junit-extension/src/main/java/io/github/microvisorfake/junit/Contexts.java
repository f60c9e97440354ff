package io.github.microvisorfake.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * JUnit's contexts, from that of a test over those of its class and the classes around it up to the
 * root. They are walked, and not {@code Class.getEnclosingClass()}, which is another for nested
 * classes that are inherited.
 */
final class Contexts {

  private static final Namespace NAMESPACE = Namespace.create(Contexts.class);

  private Contexts() {}

  /** A context and those around it, the nearest first. */
  static Stream<ExtensionContext> outwards(ExtensionContext context) {
    return Stream.iterate(
            Optional.of(context),
            Optional::isPresent,
            it -> it.flatMap(ExtensionContext::getParent))
        .map(Optional::orElseThrow);
  }

  /** The nearest context whose method or class has the annotation, itself or by another. */
  static Optional<ExtensionContext> nearestAnnotated(ExtensionContext context) {
    return outwards(context)
        .filter(it -> AnnotationSupport.isAnnotated(it.getElement(), MicrovisorFake.class))
        .findFirst();
  }

  /** The contexts of a test's class and of those around it, the outermost first. */
  static List<ExtensionContext> classes(ExtensionContext context) {
    List<ExtensionContext> classes = new ArrayList<>();
    outwards(context)
        .filter(it -> it.getTestClass().isPresent() && it.getTestMethod().isEmpty())
        .filter(it -> classes.isEmpty() || !sameClass(it, classes.get(0)))
        .forEach(it -> classes.add(0, it));
    return classes;
  }

  /** A class that runs several times has a context for all of them and one for each. */
  private static boolean sameClass(ExtensionContext one, ExtensionContext other) {
    return one.getRequiredTestClass() == other.getRequiredTestClass();
  }

  static Store store(ExtensionContext context) {
    return context.getStore(NAMESPACE);
  }

  /**
   * The one place that knows how JUnit's stores make things.
   *
   * @param create must not touch a store
   */
  static <T> T getOrCreate(
      ExtensionContext context, Object key, Class<T> type, Supplier<T> create) {
    return store(context).getOrComputeIfAbsent(key, unused -> create.get(), type);
  }
}
