package io.github.microvisorfake.junit;

import static io.github.microvisorfake.junit.Messages.format;

import io.github.microvisorfake.options.ServerOptions;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** The options in the fields that {@link FakeServerOptions} marks. */
final class MarkedOptions {

  private static final ServerOptions DEFAULTS = ServerOptions.builder().build();

  private MarkedOptions() {}

  /** Those of the nearest class that has some, else the default. */
  static ServerOptions of(ExtensionContext context) {
    return Contexts.outwards(context)
        .filter(it -> it.getTestMethod().isEmpty())
        .flatMap(it -> it.getTestClass().stream())
        .flatMap(it -> ofClass(context, it).stream())
        .findFirst()
        .orElse(DEFAULTS);
  }

  private record Key(Class<?> testClass) {}

  private record OfClass(Optional<ServerOptions> options) {}

  private static Optional<ServerOptions> ofClass(ExtensionContext context, Class<?> testClass) {
    return Contexts.getOrCreate(
            context.getRoot(), new Key(testClass), OfClass.class, () -> read(testClass))
        .options();
  }

  private static OfClass read(Class<?> testClass) {
    List<Field> fields = AnnotationSupport.findAnnotatedFields(testClass, FakeServerOptions.class);
    fields.forEach(MarkedOptions::check);
    return new OfClass(fields.isEmpty() ? Optional.empty() : Optional.of(value(nearest(fields))));
  }

  private static void check(Field field) {
    if (field.getType() != ServerOptions.class) {
      throw wrong(
          field,
          format(
              "has the type %s; mark a field of type %s",
              field.getType().getSimpleName(), ServerOptions.class.getName()),
          null);
    }
    if (!Modifier.isStatic(field.getModifiers())) {
      throw wrong(field, "has to be static, for the server is needed before the instance", null);
    }
  }

  /** A class's own options win over those of the classes that it extends, which come first. */
  private static Field nearest(List<Field> fields) {
    Field last = fields.get(fields.size() - 1);
    for (Field other : fields.subList(0, fields.size() - 1)) {
      if (other.getDeclaringClass() == last.getDeclaringClass()) {
        throw wrong(
            last,
            format(
                "is marked beside %s, and a class has one server; start another with MicrovisorServer.start",
                other.getName()),
            null);
      }
    }
    return last;
  }

  private static ServerOptions value(Field field) {
    try {
      field.setAccessible(true);
      return Optional.ofNullable((ServerOptions) field.get(null))
          .orElseThrow(() -> wrong(field, "is null; give it a value where it is declared", null));
    } catch (IllegalAccessException | InaccessibleObjectException e) {
      throw wrong(field, "cannot be read, as its package is not open: " + e.getMessage(), e);
    } catch (LinkageError e) {
      Throwable cause = Optional.ofNullable(e.getCause()).orElse(e);
      throw wrong(
          field, "cannot be read, as its class cannot be initialized: " + cause.getMessage(), e);
    }
  }

  private static ExtensionConfigurationException wrong(
      Field field, String what, @Nullable Throwable cause) {
    return new ExtensionConfigurationException(
        format(
            "@FakeServerOptions %s of %s %s",
            field.getName(), field.getDeclaringClass().getSimpleName(), what),
        cause);
  }
}
