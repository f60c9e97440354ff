package io.github.microvisorfake.junit;

import static io.github.microvisorfake.junit.Messages.format;

import io.github.microvisorfake.options.ServerOptions;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Reads the options in fields annotated with {@link FakeServerOptions}. */
final class MarkedOptions {

  private static final ServerOptions DEFAULTS = ServerOptions.builder().build();

  private MarkedOptions() {}

  /** Returns the options of the nearest class that has any, or the default options. */
  static ServerOptions of(ExtensionContext context) {
    return nearest(context).map(MarkedField::value).orElse(DEFAULTS);
  }

  /** Returns the failure to start a server, with the name of the field that has its options. */
  static RuntimeException startFailure(ExtensionContext context, UncheckedIOException failure) {
    return nearest(context)
        .<RuntimeException>map(
            field ->
                new ExtensionConfigurationException(
                    field.location() + ": " + failure.getMessage(), failure.getCause()))
        .orElse(failure);
  }

  private static Optional<MarkedField> nearest(ExtensionContext context) {
    return Contexts.selfAndParents(context)
        .filter(candidate -> candidate.getTestMethod().isEmpty())
        .flatMap(candidate -> candidate.getTestClass().stream())
        .flatMap(testClass -> ofClass(context, testClass).stream())
        .findFirst();
  }

  private record OptionsKey(Class<?> testClass) {}

  private record MarkedField(String location, ServerOptions value) {
    static MarkedField of(Field field) {
      return new MarkedField(MarkedOptions.location(field), MarkedOptions.value(field));
    }
  }

  private record ClassOptions(Optional<MarkedField> field) {}

  private static Optional<MarkedField> ofClass(ExtensionContext context, Class<?> testClass) {
    return Contexts.getOrCreate(
            context.getRoot(), new OptionsKey(testClass), ClassOptions.class, () -> read(testClass))
        .field();
  }

  private static ClassOptions read(Class<?> testClass) {
    List<Field> fields = AnnotationSupport.findAnnotatedFields(testClass, FakeServerOptions.class);
    fields.forEach(MarkedOptions::validate);
    return new ClassOptions(
        fields.isEmpty() ? Optional.empty() : Optional.of(MarkedField.of(nearest(fields))));
  }

  private static void validate(Field field) {
    if (field.getType() != ServerOptions.class) {
      throw invalid(
          field,
          format(
              "has type %s; it must have type %s",
              field.getType().getSimpleName(), ServerOptions.class.getName()),
          null);
    }
    if (!Modifier.isStatic(field.getModifiers())) {
      throw invalid(
          field, "must be static, because the server starts before the test instance exists", null);
    }
  }

  /** Returns the last field: fields of superclasses come first, and a subclass overrides them. */
  private static Field nearest(List<Field> fields) {
    Field last = fields.get(fields.size() - 1);
    for (Field other : fields.subList(0, fields.size() - 1)) {
      if (other.getDeclaringClass() == last.getDeclaringClass()) {
        throw invalid(
            last,
            format(
                "conflicts with %s; a class has one server, so start others with MicrovisorServer.start",
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
          .orElseThrow(() -> invalid(field, "is null; initialize it where it is declared", null));
    } catch (IllegalAccessException | InaccessibleObjectException e) {
      throw invalid(field, "cannot be read because its package is not open: " + e.getMessage(), e);
    } catch (LinkageError e) {
      Throwable cause = Optional.ofNullable(e.getCause()).orElse(e);
      throw invalid(
          field, "cannot be read because its class failed to initialize: " + cause.getMessage(), e);
    }
  }

  private static ExtensionConfigurationException invalid(
      Field field, String problem, @Nullable Throwable cause) {
    return new ExtensionConfigurationException(location(field) + " " + problem, cause);
  }

  private static String location(Field field) {
    return format(
        "@FakeServerOptions %s of %s", field.getName(), field.getDeclaringClass().getSimpleName());
  }
}
