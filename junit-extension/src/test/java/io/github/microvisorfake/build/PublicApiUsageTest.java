package io.github.microvisorfake.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.junit.MicrovisorFake;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks the types that this module's classes use and expose in public signatures. */
class PublicApiUsageTest {

  private static final String BASE = "io.github.microvisorfake.";

  /** A line of jdeps, such as {@code a.b.User -> java.lang.Object}. */
  private static final Pattern USE = Pattern.compile("(?m)^ +(\\S+) +-> (\\S+) +");

  private static final Pattern TYPE = Pattern.compile("\\b[a-z]\\w*(?:\\.\\w+)+");

  private record Use(String user, String used) {}

  @Test
  void onlyPublicApiOfTheServerIsUsed() throws Exception {
    assertThat(uses())
        .anyMatch(use -> use.used().equals(BASE + "MicrovisorServer"))
        .noneMatch(use -> use.used().startsWith(BASE + "internal"));
  }

  @Test
  void assertionsDependOnNeitherJunitNorTwilio() throws Exception {
    assertThat(uses())
        .filteredOn(use -> use.user().startsWith(BASE + "assertj"))
        .isNotEmpty()
        .noneMatch(use -> use.used().startsWith("org.junit"))
        .noneMatch(use -> use.used().startsWith("com.twilio"));
  }

  @Test
  void extensionDoesNotDependOnAssertj() throws Exception {
    assertThat(uses())
        .filteredOn(use -> !use.user().startsWith(BASE + "assertj"))
        .isNotEmpty()
        .noneMatch(use -> use.used().startsWith("org.assertj"));
  }

  private static List<Use> uses() throws URISyntaxException {
    StringWriter printed = new StringWriter();
    ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
    PrintWriter writer = new PrintWriter(printed);
    jdeps.run(writer, writer, "-verbose:class", classes().toString());
    return USE.matcher(printed.toString())
        .results()
        .map(found -> new Use(found.group(1), found.group(2)))
        .toList();
  }

  @Test
  void publicSignaturesUseOnlyAllowedTypes() throws Exception {
    assertThat(publicTypes().flatMap(PublicApiUsageTest::signatures).toList())
        .isNotEmpty()
        .allSatisfy(
            signature ->
                assertThat(typesIn(signature))
                    .allMatch(PublicApiUsageTest::isAllowed, "may be in a public signature"));
  }

  private static boolean isAllowed(String type) {
    return Stream.of("java.", "org.junit.", "org.assertj.", "com.twilio.", BASE)
            .anyMatch(type::startsWith)
        && !type.startsWith(BASE + "internal");
  }

  private static List<String> typesIn(String signature) {
    return TYPE.matcher(signature).results().map(MatchResult::group).toList();
  }

  private static Stream<String> signatures(Class<?> type) {
    Stream<String> supertypes =
        Stream.concat(
                Stream.of(type.getGenericSuperclass()), Stream.of(type.getGenericInterfaces()))
            .map(String::valueOf);
    Stream<Executable> operations =
        Stream.concat(
            Stream.of(type.getDeclaredMethods()), Stream.of(type.getDeclaredConstructors()));
    Stream<String> visible =
        operations
            .filter(member -> isVisible(member.getModifiers()))
            .map(Executable::toGenericString);
    Stream<String> fields =
        Stream.of(type.getDeclaredFields())
            .filter(field -> isVisible(field.getModifiers()))
            .map(Field::toGenericString);
    return Stream.of(supertypes, visible, fields).flatMap(signatures -> signatures);
  }

  private static Stream<Class<?>> publicTypes() throws IOException, URISyntaxException {
    Path classes = classes();
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .map(name -> name.replace(".class", "").replaceAll("[/\\\\]", "."))
          .<Class<?>>map(PublicApiUsageTest::load)
          .filter(type -> isVisible(type.getModifiers()))
          .toList()
          .stream();
    }
  }

  private static boolean isVisible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, MicrovisorFake.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path classes() throws URISyntaxException {
    return Path.of(
        MicrovisorFake.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
