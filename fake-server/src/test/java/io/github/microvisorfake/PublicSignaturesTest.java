package io.github.microvisorfake;

import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Public signatures refer only to the JDK and to public types of this project, because the bundled
 * libraries are relocated in the jar.
 */
class PublicSignaturesTest {

  private static final String BASE = "io.github.microvisorfake";

  static List<JavaClass> publicTypes() {
    return ProductionClasses.all().stream()
        .filter(type -> !isInternal(type) && isReachable(type))
        .toList();
  }

  private static boolean isInternal(JavaClass type) {
    return type.getPackageName().startsWith(BASE + ".internal");
  }

  /** Whether the type and all its enclosing types are public or protected. */
  private static boolean isReachable(JavaClass type) {
    return isAccessible(type.getModifiers())
        && type.getEnclosingClass().map(PublicSignaturesTest::isReachable).orElse(true);
  }

  private static boolean isAccessible(Set<JavaModifier> modifiers) {
    return modifiers.contains(PUBLIC) || modifiers.contains(PROTECTED);
  }

  @ParameterizedTest
  @MethodSource("publicTypes")
  void publicTypeRefersOnlyToTheJdkAndPublicTypes(JavaClass type) {
    assertThat(Stream.concat(ofType(type), ofMembers(type)).map(JavaClass::getBaseComponentType))
        .allMatch(PublicSignaturesTest::mayBeNamed);
  }

  /** Compilers of users also read the annotations of packages. */
  @ParameterizedTest
  @MethodSource("publicTypes")
  void packageHasOnlyPublicAnnotations(JavaClass type) {
    assertThat(type.getPackage().getAnnotations().stream().map(JavaAnnotation::getRawType))
        .allMatch(PublicSignaturesTest::mayBeNamed);
  }

  @Test
  void findsPublicTypes() {
    assertThat(publicTypes())
        .extracting(JavaClass::getSimpleName)
        .contains(
            "MicrovisorServer",
            "MicrovisorServerBuilder",
            "FakeAccount",
            "FakeDevice",
            "RecordedRequest",
            "ServerOptions");
  }

  private static Stream<JavaClass> ofType(JavaClass type) {
    Stream<JavaType> supertypes =
        Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
    Stream<JavaType> bounds =
        type.getTypeParameters().stream().flatMap(variable -> variable.getUpperBounds().stream());
    return Stream.concat(
        involved(Stream.concat(supertypes, bounds)),
        type.getAnnotations().stream().map(JavaAnnotation::getRawType));
  }

  private static Stream<JavaClass> ofMembers(JavaClass type) {
    List<JavaMember> members =
        type.getMembers().stream().filter(member -> isAccessible(member.getModifiers())).toList();
    return Stream.concat(
        involved(members.stream().flatMap(PublicSignaturesTest::types)),
        members.stream().flatMap(PublicSignaturesTest::annotations));
  }

  private static Stream<JavaType> types(JavaMember member) {
    if (member instanceof JavaField field) {
      return Stream.of(field.getType());
    }
    JavaCodeUnit unit = (JavaCodeUnit) member;
    return Stream.of(
            Stream.of(unit.getReturnType()),
            unit.getParameterTypes().stream(),
            unit.getThrowsClause().getTypes().stream(),
            unit.getTypeParameters().stream().flatMap(v -> v.getUpperBounds().stream()))
        .flatMap(some -> some);
  }

  private static Stream<JavaClass> annotations(JavaMember member) {
    Stream<JavaClass> own = member.getAnnotations().stream().map(JavaAnnotation::getRawType);
    return member instanceof JavaCodeUnit unit
        ? Stream.concat(
            own,
            unit.getParameterAnnotations().stream()
                .flatMap(Set::stream)
                .map(JavaAnnotation::getRawType))
        : own;
  }

  /** A type with its type arguments. */
  private static Stream<JavaClass> involved(Stream<? extends JavaType> types) {
    return types.flatMap(type -> type.getAllInvolvedRawTypes().stream());
  }

  private static boolean mayBeNamed(JavaClass type) {
    String name = type.getPackageName();
    return type.isPrimitive()
        || name.startsWith("java.")
        || name.equals("javax.net.ssl")
        || name.equals("org.jspecify.annotations")
        || ((name.equals(BASE) || name.startsWith(BASE + "."))
            && !isInternal(type)
            && isReachable(type));
  }
}
