package io.github.microvisorfake.junit;

import io.github.microvisorfake.MicrovisorServer;
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
    return MicrovisorServer.builder()
        .port(values.port())
        .allowUpdates(values.allowUpdates())
        .start();
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

  @Override
  public String toString() {
    return "Server" + values;
  }

  private record Values(int port, boolean allowUpdates) {
    @Override
    public String toString() {
      return "Options[port=%d, allowUpdates=%s]".formatted(port, allowUpdates);
    }
  }

  /** As {@link MicrovisorServer.Builder}. */
  public static final class Builder {

    private int port;
    private boolean allowUpdates;

    private Builder() {}

    /**
     * The port to listen on.
     *
     * @param number 0 to 65535; 0, the default, takes a free one
     * @throws IllegalArgumentException when the server is started, if the number is no port
     */
    public Builder port(int number) {
      port = number;
      return this;
    }

    /**
     * Whether configs and secrets can be updated in place, in accounts that do not say so
     * themselves; by default they cannot.
     */
    public Builder allowUpdates(boolean allow) {
      allowUpdates = allow;
      return this;
    }

    /** The options, to be registered. */
    public ServerOptions build() {
      return new ServerOptions(new Values(port, allowUpdates));
    }
  }
}
