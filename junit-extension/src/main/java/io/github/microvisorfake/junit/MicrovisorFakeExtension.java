package io.github.microvisorfake.junit;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Behind {@link MicrovisorFake}. All its state is in JUnit's stores, so it has none of its own. */
final class MicrovisorFakeExtension
    implements BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        AfterAllCallback,
        ParameterResolver,
        InvocationInterceptor {

  @Override
  public void beforeAll(ExtensionContext context) {
    if (Contexts.nearestAnnotated(context).isPresent()) {
      FieldInjector.beforeAll(context);
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    FakeContext.of(context);
    TestRequests.begin(context);
    FieldInjector.beforeEach(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return InjectionPoint.of(parameter).isForTheFake();
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    try {
      return InjectionPoint.of(parameter).grant(FakeContext.of(context));
    } catch (ExtensionConfigurationException e) {
      throw new ParameterResolutionException(e.getMessage(), e);
    }
  }

  /** Its failure is not that of the factory's method, which {@link #afterEach} sees. */
  @Override
  public void interceptDynamicTest(
      Invocation<Void> invocation,
      DynamicTestInvocationContext invocationContext,
      ExtensionContext context)
      throws Throwable {
    try {
      invocation.proceed();
    } catch (Throwable failure) {
      TestRequests.ofFactory(context).ifPresent(it -> it.explain(failure));
      throw failure;
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    try {
      TestRequests.of(context).ifPresent(it -> judge(context, it));
    } finally {
      OwnedAccount.release(context);
    }
  }

  private static void judge(ExtensionContext context, TestRequests requests) {
    context
        .getExecutionException()
        .ifPresentOrElse(requests::explain, () -> requests.check(context));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    OwnedAccount.release(context);
  }
}
