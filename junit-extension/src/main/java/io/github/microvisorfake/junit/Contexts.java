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
 * Navigates JUnit's contexts and stores. Uses parent contexts instead of {@code
 * Class.getEnclosingClass()}, which returns the declaring class for an inherited nested class, not
 * the class that it runs in.
 */
final class Contexts {

  private static final Namespace NAMESPACE = Namespace.create(Contexts.class);

  private Contexts() {}

  /** Returns a context and its parents, up to the root context. */
  static Stream<ExtensionContext> selfAndParents(ExtensionContext context) {
    return Stream.iterate(
            Optional.of(context),
            Optional::isPresent,
            current -> current.flatMap(ExtensionContext::getParent))
        .map(Optional::orElseThrow);
  }

  /** Returns the nearest context whose element is annotated or meta-annotated. */
  static Optional<ExtensionContext> nearestAnnotated(ExtensionContext context) {
    return selfAndParents(context)
        .filter(
            candidate ->
                AnnotationSupport.isAnnotated(candidate.getElement(), MicrovisorFake.class))
        .findFirst();
  }

  /** Returns the contexts of a test's class and its enclosing classes, the outermost first. */
  static List<ExtensionContext> classes(ExtensionContext context) {
    List<ExtensionContext> classes = new ArrayList<>();
    selfAndParents(context)
        .filter(candidate -> candidate.getTestClass().isPresent())
        .filter(candidate -> candidate.getTestMethod().isEmpty())
        .filter(candidate -> classes.isEmpty() || !sameClass(candidate, classes.get(0)))
        .forEach(candidate -> classes.add(0, candidate));
    return classes;
  }

  /** A class that runs several times has a context for each invocation and one around them. */
  private static boolean sameClass(ExtensionContext one, ExtensionContext other) {
    return one.getRequiredTestClass() == other.getRequiredTestClass();
  }

  static Store store(ExtensionContext context) {
    return context.getStore(NAMESPACE);
  }

  /**
   * Returns a value of a store, or creates and stores it.
   *
   * @param create creates the value; must not access a store
   */
  static <T> T getOrCreate(
      ExtensionContext context, Object key, Class<T> type, Supplier<T> create) {
    return store(context).getOrComputeIfAbsent(key, unused -> create.get(), type);
  }
}
