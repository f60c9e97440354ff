package io.github.microvisorfake.page;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openqa.selenium.chrome.ChromeDriver;

/** Provides a {@link Page} that shows a new account. One fake and one browser serve all tests. */
final class PageExtension implements ParameterResolver, ExecutionCondition {

  private static final String ENTRY =
      """
      {"devices": [
        {"uniqueName": "thermostat-1", "configs": {"broker-host": "mqtt.example.com"}, "secrets": {"wifi_password": "hunter2!"}},
        {"uniqueName": "thermostat-2"}],
       "apps": [{"uniqueName": "sensor-firmware"}],
       "configs": {"api_url": "https://example.com"}, "secrets": {"root_ca": "0123456789"}}
      """;

  /** The fake and the browser of a test run. */
  private record Session(FakeProgram program, ChromeDriver browser) implements AutoCloseable {

    static Session start() {
      ChromeDriver browser = Chromium.start();
      try {
        FakeProgram program = FakeProgram.start();
        browser.get(program.consoleUrl());
        return new Session(program, browser);
      } catch (Exception e) {
        browser.quit();
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() {
      browser.quit();
      program.close();
    }
  }

  private static final String MISSING = String.join(" and ", Chromium.missing());

  static {
    if (!MISSING.isEmpty()) {
      System.out.println("LEFT OUT: the tests of the page require " + MISSING);
    }
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return MISSING.isEmpty()
        ? ConditionEvaluationResult.enabled("Chromium is there")
        : ConditionEvaluationResult.disabled("requires " + MISSING);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Page.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Session session =
        context
            .getRoot()
            .getStore(Namespace.create(PageExtension.class))
            .getOrComputeIfAbsent(Session.class, key -> Session.start(), Session.class);
    return new Page(session.browser(), Fake.add(session.program(), ENTRY));
  }
}
