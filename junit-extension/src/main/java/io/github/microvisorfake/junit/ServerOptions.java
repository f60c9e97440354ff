package io.github.microvisorfake.junit;

import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.MicrovisorServerBuilder;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * The options of the server that serves a class annotated with {@link MicrovisorFake}.
 *
 * <pre>{@code
 * @MicrovisorFake
 * class RotationTest {
 *
 *   @RegisterExtension
 *   static final ServerOptions OPTIONS = ServerOptions.builder().allowUpdates(true).build();
 * }
 * }</pre>
 *
 * <p>In a test run there is one server for each distinct set of options: classes whose options are
 * equal share it. Subclasses and {@code @Nested} classes have the options too, unless they register
 * their own. The field has to be static.
 */
public final class ServerOptions implements BeforeEachCallback {

  static final ServerOptions DEFAULT = builder().build();

  private final Values values;

  private ServerOptions(Values values) {
    this.values = values;
  }

  /** Chooses what {@link MicrovisorServer#start()} leaves to default. */
  public static Builder builder() {
    return new Builder();
  }

  MicrovisorServer start() {
    MicrovisorServerBuilder server =
        MicrovisorServer.builder().port(values.port()).allowUpdates(values.allowUpdates());
    values.urlBase().ifPresent(server::urlBase);
    values.randomSeed().ifPresent(server::randomSeed);
    values.clock().ifPresent(server::clock);
    return server.start();
  }

  /** Called by JUnit; checks that there is a fake that the options are for. */
  @Override
  public void beforeEach(ExtensionContext context) {
    Class<?> testClass = context.getRequiredTestClass();
    if (Contexts.nearestAnnotated(context).isEmpty() && !hasAnnotatedMethods(testClass)) {
      throw new ExtensionConfigurationException(
          "%s registers ServerOptions, which alone start nothing; annotate it with @MicrovisorFake, too"
              .formatted(testClass.getSimpleName()));
    }
  }

  private static boolean hasAnnotatedMethods(Class<?> testClass) {
    return !AnnotationSupport.findAnnotatedMethods(
            testClass, MicrovisorFake.class, HierarchyTraversalMode.TOP_DOWN)
        .isEmpty();
  }

  /** Equal are options that lead to the same server. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ServerOptions that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** Such as {@code ServerOptions[port=0, allowUpdates=true, …]}. */
  @Override
  public String toString() {
    return values.toString().replaceFirst("Values", "ServerOptions");
  }

  private record Values(
      int port,
      boolean allowUpdates,
      Optional<URI> urlBase,
      Optional<Long> randomSeed,
      Optional<Instant> clock) {}

  /**
   * As {@link MicrovisorServerBuilder}. What is wrong is said when the server is started, as the
   * failure of a test, and not while the test class is loaded.
   */
  public static final class Builder {

    private int port;
    private boolean allowUpdates;
    private Optional<URI> urlBase = Optional.empty();
    private Optional<Long> randomSeed = Optional.empty();
    private Optional<Instant> clock = Optional.empty();

    private Builder() {}

    /** As {@link MicrovisorServerBuilder#port}: 0 to 65535; 0, the default, takes a free one. */
    public Builder port(int number) {
      port = number;
      return this;
    }

    /** As {@link MicrovisorServerBuilder#allowUpdates}; off by default. */
    public Builder allowUpdates(boolean allow) {
      allowUpdates = allow;
      return this;
    }

    /**
     * As {@link MicrovisorServerBuilder#urlBase}, such as {@code https://microvisor.twilio.com}.
     */
    public Builder urlBase(URI base) {
      urlBase = Optional.of(base);
      return this;
    }

    /**
     * As {@link MicrovisorServerBuilder#randomSeed}. What is made up repeats only if the same tests
     * use the server one after the other, in the same order.
     */
    public Builder randomSeed(long seed) {
      randomSeed = Optional.of(seed);
      return this;
    }

    /** As {@link MicrovisorServerBuilder#clock}: where each account's clock stands at first. */
    public Builder clock(Instant start) {
      clock = Optional.of(start);
      return this;
    }

    /** The options, to be registered. */
    public ServerOptions build() {
      return new ServerOptions(new Values(port, allowUpdates, urlBase, randomSeed, clock));
    }
  }
}
