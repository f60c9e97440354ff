package io.github.microvisorfake.junit;

import java.util.Optional;
import org.junit.jupiter.api.TestInstance.Lifecycle;
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
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/** The extension behind {@link MicrovisorFake}. Keeps all its state in JUnit's stores. */
final class MicrovisorFakeExtension
    implements BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        AfterAllCallback,
        ParameterResolver,
        TestInstancePreConstructCallback,
        InvocationInterceptor {

  @Override
  public void beforeAll(ExtensionContext context) {
    if (Contexts.nearestAnnotated(context).isPresent()) {
      FakeContext.of(context).validate();
      FieldInjector.beforeAll(context);
    }
  }

  /** JUnit calls this before {@link #beforeAll} if the class has the lifecycle PER_CLASS. */
  @Override
  public void preConstructTestInstance(
      TestInstanceFactoryContext factoryContext, ExtensionContext context) {
    if (context.getTestInstanceLifecycle().equals(Optional.of(Lifecycle.PER_CLASS))
        && Contexts.nearestAnnotated(context).isPresent()) {
      FakeContext.of(context).validate();
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    FakeContext.of(context).validate();
    TestRequests.recordStart(context);
    FieldInjector.beforeEach(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return InjectionPoint.of(parameter).isSupported();
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    try {
      return InjectionPoint.of(parameter).resolve(FakeContext.of(context));
    } catch (ExtensionConfigurationException e) {
      throw unresolved(e);
    }
  }

  /** Does not use the exception itself as the cause, because JUnit would show its message twice. */
  private static ParameterResolutionException unresolved(ExtensionConfigurationException e) {
    // Since JUnit 6, a cause must not be null.
    return e.getCause() == null
        ? new ParameterResolutionException(e.getMessage())
        : new ParameterResolutionException(e.getMessage(), e.getCause());
  }

  /** Handles failures of dynamic tests, which {@link #afterEach} does not see. */
  @Override
  public void interceptDynamicTest(
      Invocation<Void> invocation,
      DynamicTestInvocationContext invocationContext,
      ExtensionContext context)
      throws Throwable {
    try {
      invocation.proceed();
    } catch (Throwable failure) {
      TestRequests.ofFactory(context).ifPresent(requests -> requests.attachTo(failure));
      throw failure;
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    try {
      TestRequests.of(context).ifPresent(requests -> evaluate(context, requests));
    } finally {
      TestAccount.release(context);
    }
  }

  private static void evaluate(ExtensionContext context, TestRequests requests) {
    context
        .getExecutionException()
        .ifPresentOrElse(requests::attachTo, () -> requests.rejectClientErrors(context));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    TestAccount.release(context);
  }
}
