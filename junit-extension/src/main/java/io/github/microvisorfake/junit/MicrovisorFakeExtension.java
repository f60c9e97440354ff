package io.github.microvisorfake.junit;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.twilio.TwilioClients;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Behind {@link MicrovisorFake}. All its state is in JUnit's stores, so it has none of its own. */
final class MicrovisorFakeExtension implements ParameterResolver, AfterEachCallback {

  private static final Namespace NAMESPACE = Namespace.create(MicrovisorFakeExtension.class);

  /** By name, since the class need not be there. */
  private static final String TWILIO_REST_CLIENT = "com.twilio.http.TwilioRestClient";

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == FakeAccount.class
        || type == MicrovisorServer.class
        || type.getName().equals(TWILIO_REST_CLIENT);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    if (type == MicrovisorServer.class) {
      return server(context);
    }
    FakeAccount account = account(parameter, context);
    return type == FakeAccount.class ? account : TwilioClients.clientOf(account);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    TestAccount account = context.getStore(NAMESPACE).remove(TestAccount.class, TestAccount.class);
    if (account != null) {
      account.close();
    }
  }

  private static MicrovisorServer server(ExtensionContext context) {
    Store ofTheRun = context.getRoot().getStore(NAMESPACE);
    return getOrCreate(ofTheRun, RunServer.class, RunServer::new).server();
  }

  private static FakeAccount account(ParameterContext parameter, ExtensionContext context) {
    if (context.getTestMethod().isEmpty()) {
      throw new ParameterResolutionException(
          "%s %s of %s: each test has an account of its own, and here there is no test yet. Take the parameter in a test, @BeforeEach or @AfterEach method instead; or take the MicrovisorServer here and call addAccount()"
              .formatted(
                  parameter.getParameter().getType().getSimpleName(),
                  parameter.getParameter().getName(),
                  parameter.getDeclaringExecutable().getName()));
    }
    MicrovisorServer server = server(context);
    Store ofTheTest = context.getStore(NAMESPACE);
    return getOrCreate(ofTheTest, TestAccount.class, () -> new TestAccount(server)).account();
  }

  /**
   * The one place that knows how JUnit's stores make things.
   *
   * @param create must not touch a store
   */
  private static <T> T getOrCreate(Store store, Class<T> type, Supplier<T> create) {
    return store.getOrComputeIfAbsent(type, key -> create.get(), type);
  }
}
