package io.github.microvisorfake;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Dependencies point in one direction: from the public packages to the packages without
 * dependencies.
 */
class ArchitectureTest {

  private static final String BASE = "io.github.microvisorfake";
  private static final String INTERNAL = BASE + ".internal.";

  /** Every package may depend on this one, which depends on none. */
  private static final String TEXT = INTERNAL + "text";

  /** The packages of this project that each package may depend on. */
  private static final Map<String, List<String>> MAY_NAME =
      Map.ofEntries(
          entry(
              BASE,
              List.of(
                  INTERNAL + "server",
                  INTERNAL + "arrange",
                  INTERNAL + "leaks",
                  INTERNAL + "seed",
                  INTERNAL + "snapshot",
                  INTERNAL + "store",
                  BASE + ".device",
                  BASE + ".fault",
                  BASE + ".journal",
                  BASE + ".leak",
                  BASE + ".options",
                  BASE + ".signing",
                  BASE + ".snapshot",
                  BASE + ".tls")),
          entry(BASE + ".signing", List.of()),
          entry(BASE + ".snapshot", List.of()),
          entry(BASE + ".tls", List.of()),
          entry(INTERNAL + "tls", List.of()),
          entry(
              INTERNAL + "control",
              List.of(
                  INTERNAL + "api",
                  INTERNAL + "arrange",
                  INTERNAL + "http",
                  INTERNAL + "leaks",
                  INTERNAL + "logging",
                  INTERNAL + "seed",
                  INTERNAL + "store",
                  BASE + ".device",
                  BASE + ".fault",
                  BASE + ".journal",
                  BASE + ".leak")),
          entry(
              INTERNAL + "tunnel",
              List.of(INTERNAL + "http", INTERNAL + "logging", BASE + ".journal")),
          entry(BASE + ".device", List.of()),
          entry(BASE + ".fault", List.of(BASE + ".journal")),
          entry(BASE + ".journal", List.of()),
          entry(BASE + ".options", List.of(INTERNAL + "http", INTERNAL + "store")),
          entry(
              INTERNAL + "server",
              List.of(
                  INTERNAL + "api",
                  INTERNAL + "arrange",
                  INTERNAL + "auth",
                  INTERNAL + "control",
                  INTERNAL + "http",
                  INTERNAL + "logging",
                  INTERNAL + "store",
                  INTERNAL + "tls",
                  INTERNAL + "tunnel",
                  BASE + ".fault",
                  BASE + ".journal",
                  BASE + ".options",
                  BASE + ".signing",
                  BASE + ".tls")),
          entry(
              INTERNAL + "api",
              List.of(
                  INTERNAL + "arrange",
                  INTERNAL + "auth",
                  INTERNAL + "http",
                  INTERNAL + "keys",
                  INTERNAL + "store",
                  INTERNAL + "api.json",
                  BASE + ".journal")),
          entry(INTERNAL + "api.json", List.of(INTERNAL + "http", BASE + ".device")),
          entry(
              INTERNAL + "arrange",
              List.of(
                  INTERNAL + "http",
                  INTERNAL + "keys",
                  INTERNAL + "seed",
                  INTERNAL + "store",
                  BASE + ".device",
                  BASE + ".journal",
                  BASE + ".signing")),
          entry(INTERNAL + "auth", List.of(INTERNAL + "http")),
          entry(INTERNAL + "http", List.of(INTERNAL + "logging")),
          entry(INTERNAL + "keys", List.of()),
          entry(INTERNAL + "leaks", List.of(INTERNAL + "store", BASE + ".leak")),
          entry(BASE + ".leak", List.of()),
          entry(INTERNAL + "seed", List.of()),
          entry(
              INTERNAL + "snapshot",
              List.of(INTERNAL + "store", BASE + ".device", BASE + ".signing", BASE + ".snapshot")),
          entry(
              INTERNAL + "store",
              List.of(BASE + ".device", BASE + ".fault", BASE + ".journal", BASE + ".signing")),
          entry(TEXT, List.of()),
          entry(
              INTERNAL + "cli",
              List.of(
                  INTERNAL + "server",
                  INTERNAL + "logging",
                  BASE,
                  BASE + ".journal",
                  BASE + ".options",
                  BASE + ".tls")),
          entry(INTERNAL + "logging", List.of()));

  private static final JavaClasses CLASSES = ProductionClasses.all();

  static Set<String> packages() {
    return CLASSES.stream()
        .map(JavaClass::getPackageName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void listsEveryPackage() {
    assertThat(MAY_NAME.keySet()).containsAll(packages());
  }

  @ParameterizedTest
  @MethodSource("packages")
  void packageDependsOnlyOnAllowedPackages(String name) {
    String[] allowed =
        Stream.concat(Stream.of(name, TEXT), MAY_NAME.getOrDefault(name, List.of()).stream())
            .toArray(String[]::new);

    noClasses()
        .that()
        .resideInAPackage(name)
        .should()
        .dependOnClassesThat(resideInAPackage(BASE + "..").and(not(resideInAnyPackage(allowed))))
        .check(CLASSES);
  }

  @ParameterizedTest
  @MethodSource("packages")
  void packageDependsOnEveryAllowedPackage(String name) {
    Set<String> used =
        CLASSES.stream()
            .filter(type -> type.getPackageName().equals(name))
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .map(dependency -> dependency.getTargetClass().getPackageName())
            .collect(Collectors.toSet());

    assertThat(used).containsAll(MAY_NAME.getOrDefault(name, List.of()));
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().assignedFrom(new ByPackage()).should().beFreeOfCycles().check(CLASSES);
  }

  private static final class ByPackage implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
      return javaClass.getPackageName().startsWith(BASE)
          ? SliceIdentifier.of(javaClass.getPackageName())
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          io.undertow..,             control|http|server|tls|tunnel
          org.xnio..,               http|server|tls|tunnel
          org.jboss..,              logging
          com.fasterxml.jackson..,  http|api.json|auth|cli|control
          org.bouncycastle..,       keys|tls
          org.snakeyaml..,          seed
          org.apache.commons..,     cli
          """)
  void libraryIsUsedOnlyInItsPackages(String library, String places) {
    String[] packages =
        Stream.of(places.split("\\|")).map(place -> INTERNAL + place).toArray(String[]::new);

    noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }

  /** Except the JDK and annotations. */
  @Test
  void usesNoOtherLibraries() {
    noClasses()
        .should()
        .dependOnClassesThat(
            not(
                resideInAnyPackage(
                    BASE + "..",
                    "java..",
                    "javax..",
                    "io.undertow..",
                    "org.xnio..",
                    "org.jboss.logging",
                    "com.fasterxml.jackson..",
                    "org.bouncycastle..",
                    "org.snakeyaml..",
                    "org.apache.commons..",
                    "com.google.errorprone.annotations..",
                    "org.jspecify.annotations")))
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"io.undertow.Undertow", "io.undertow.server.protocol.http.HttpOpenListener"})
  void onlyTwoClassesBuildUndertow(String part) {
    noClasses()
        .that()
        .haveNameNotMatching(INTERNAL + "server\\.(HttpListener|SecureConnections)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(part)
        .check(CLASSES);
  }

  @Test
  void classNamesHaveNoVagueSuffix() {
    noClasses()
        .should()
        .haveNameMatching(".*(Manager|Helper|Impl|Utils?|Data|Info)")
        .check(CLASSES);
  }

  @Test
  void noStaticFieldHoldsAnException() {
    noFields()
        .that()
        .areStatic()
        .should()
        .haveRawType(assignableTo(Throwable.class))
        .check(CLASSES);
  }
}
