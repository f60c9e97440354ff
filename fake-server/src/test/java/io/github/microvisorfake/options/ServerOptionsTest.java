package io.github.microvisorfake.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerOptionsTest {

  private static final ServerOptions DEFAULTS = ServerOptions.builder().build();

  /** A value for each type of option; none is the default of an option. */
  private static final Map<Class<?>, Object> VALUES =
      Map.of(
          int.class,
          4030,
          long.class,
          42L,
          boolean.class,
          true,
          InetAddress.class,
          new InetSocketAddress("127.0.0.2", 0).getAddress(),
          URI.class,
          URI.create("https://microvisor.twilio.com"),
          Instant.class,
          Instant.parse("2026-01-01T00:00:00Z"),
          Set.class,
          Set.of("fake.example"));

  static Stream<Method> setters() {
    return Stream.of(ServerOptionsBuilder.class.getDeclaredMethods())
        .filter(
            method -> Modifier.isPublic(method.getModifiers()) && method.getParameterCount() == 1);
  }

  /** Fails for a new option that one of these methods does not cover. */
  @ParameterizedTest
  @MethodSource("setters")
  void everyOptionHasAGetterAndIsPartOfEqualsAndToString(Method setter) throws Exception {
    Object value = valueFor(setter);
    ServerOptions options = with(setter, value);

    assertThat(ServerOptions.class.getMethod(setter.getName()).invoke(options))
        .isIn(value, Optional.of(value));
    assertThat(options)
        .isEqualTo(with(setter, value))
        .hasSameHashCodeAs(with(setter, value))
        .isNotEqualTo(DEFAULTS);
    assertThat(options.toString()).contains(setter.getName() + "=").isNotEqualTo("" + DEFAULTS);
  }

  @ParameterizedTest
  @MethodSource("setters")
  void everyOptionIsDocumented(Method setter) {
    assertThat(Path.of("..", "docs", "junit.md"))
        .content()
        .contains("| `" + setter.getName() + "` |");
  }

  private static Object valueFor(Method setter) {
    Class<?> type = setter.getParameterTypes()[0];
    return Optional.ofNullable(VALUES.get(type))
        .orElseThrow(() -> new AssertionError("VALUES has no value of " + type + "; add one"));
  }

  private static ServerOptions with(Method setter, Object value) throws Exception {
    ServerOptionsBuilder builder = ServerOptions.builder();
    assertThat(setter.invoke(builder, value)).isSameAs(builder);
    return builder.build();
  }

  @Test
  void defaultsToAFreePortOfTheLoopbackAddress() {
    assertThat(DEFAULTS)
        .isEqualTo(ServerOptions.builder().build())
        .hasToString("ServerOptions[port=0, host=127.0.0.1, allowUpdates=false]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fake.example:81", "a..b", "", "http://fake.example", "a b"})
  void rejectsAMalformedHostName(String name) {
    assertThatThrownBy(() -> ServerOptions.builder().allowedHosts(Set.of(name)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not a host name; use a name such as fake.example");
  }

  @Test
  void hostNamesAreInLowerCase() {
    assertThat(ServerOptions.builder().allowedHosts(Set.of("Fake.Example")).build().allowedHosts())
        .containsExactly("fake.example");
  }

  @Test
  void equivalentUrlBasesAreEqual() {
    assertThat(ServerOptions.builder().urlBase(URI.create("HTTPS://Localhost:443/")).build())
        .isEqualTo(ServerOptions.builder().urlBase(URI.create("https://localhost")).build())
        .hasToString(
            "ServerOptions[port=0, host=127.0.0.1, allowUpdates=false, urlBase=https://localhost]");
  }

  @Test
  void builtOptionsAreIndependentOfTheBuilder() {
    ServerOptionsBuilder builder = ServerOptions.builder();
    ServerOptions built = builder.build();

    builder.port(4030);

    assertThat(built).isEqualTo(DEFAULTS).isNotEqualTo(builder.build());
  }
}
