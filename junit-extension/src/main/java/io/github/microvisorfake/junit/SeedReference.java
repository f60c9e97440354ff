package io.github.microvisorfake.junit;

import io.github.microvisorfake.Seed;
import io.github.microvisorfake.SeedException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The attribute {@code seed} of an annotation.
 *
 * @param name the name of the seed
 * @param testClass the annotated class or that of the annotated method; its package can contain the
 *     seed, even if a nested class of another package inherits the attribute
 * @param location the name of the annotated element, for messages
 */
record SeedReference(String name, Class<?> testClass, String location) {

  /** Returns the seed, read once per test run. */
  Seed read(ExtensionContext context) {
    SeedFile file = SeedFile.of(name, testClass, location);
    try {
      return Contexts.getOrCreate(context.getRoot(), file, Seed.class, file::read);
    } catch (SeedException e) {
      throw AccountSettings.invalid(location, e.getMessage());
    }
  }
}
