package io.github.microvisorfake.junit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The options that a test class registers. They are read from the fields, since JUnit calls what
 * they register only after what annotations have registered, which needs them.
 */
final class RegisteredOptions {

  private RegisteredOptions() {}

  /** Those of the nearest class that has some, else the default. */
  static ServerOptions of(ExtensionContext context) {
    return Contexts.outwards(context)
        .filter(it -> it.getTestMethod().isEmpty())
        .flatMap(it -> it.getTestClass().stream())
        .flatMap(it -> ofClass(context, it).stream())
        .findFirst()
        .orElse(ServerOptions.DEFAULT);
  }

  private record Key(Class<?> testClass) {}

  private record OfClass(Optional<ServerOptions> options) {}

  private static Optional<ServerOptions> ofClass(ExtensionContext context, Class<?> testClass) {
    return Contexts.getOrCreate(
            context.getRoot(), new Key(testClass), OfClass.class, () -> read(testClass))
        .options();
  }

  private static OfClass read(Class<?> testClass) {
    List<Field> fields =
        AnnotationSupport.findAnnotatedFields(testClass, RegisterExtension.class).stream()
            .filter(it -> it.getType() == ServerOptions.class)
            .toList();
    return new OfClass(fields.isEmpty() ? Optional.empty() : Optional.of(onlyOne(fields)));
  }

  /** A class's own options win over those of the classes that it extends, which come first. */
  private static ServerOptions onlyOne(List<Field> fields) {
    Field last = fields.get(fields.size() - 1);
    ServerOptions options = value(last);
    for (Field other : fields) {
      if (other.getDeclaringClass() == last.getDeclaringClass() && !value(other).equals(options)) {
        throw wrong(
            last,
            "differs from %s, and a class has one server; start another with MicrovisorServer.builder()"
                .formatted(other.getName()));
      }
    }
    return options;
  }

  private static ServerOptions value(Field field) {
    if (!Modifier.isStatic(field.getModifiers())) {
      throw wrong(field, "has to be static, for the server is needed before the instance");
    }
    try {
      field.setAccessible(true);
      return Objects.requireNonNull((ServerOptions) field.get(null), field::toString);
    } catch (IllegalAccessException e) {
      throw new ExtensionConfigurationException("cannot read " + field, e);
    }
  }

  private static ExtensionConfigurationException wrong(Field field, String what) {
    return new ExtensionConfigurationException(
        "ServerOptions %s of %s %s"
            .formatted(field.getName(), field.getDeclaringClass().getSimpleName(), what));
  }
}
