package io.github.microvisorfake.internal.logging;

import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.logging.LoggerProvider;
import org.jspecify.annotations.Nullable;

/**
 * Receives the log messages of Undertow and XNIO: warnings and errors are passed to {@link
 * System.Logger}, all others are discarded. So tests see no startup messages, and the logging
 * configuration of an application is not involved.
 *
 * <p>Public because the service loader requires it.
 */
public final class QuietLoggerProvider implements LoggerProvider {

  @Override
  public Logger getLogger(String name) {
    return new QuietLogger(name);
  }

  @Override
  public void clearMdc() {}

  @Override
  public @Nullable Object putMdc(String key, Object value) {
    return null;
  }

  @Override
  public @Nullable Object getMdc(String key) {
    return null;
  }

  @Override
  public void removeMdc(String key) {}

  @Override
  public Map<String, Object> getMdcMap() {
    return Map.of();
  }

  @Override
  public void clearNdc() {}

  @Override
  public @Nullable String getNdc() {
    return null;
  }

  @Override
  public int getNdcDepth() {
    return 0;
  }

  @Override
  public @Nullable String popNdc() {
    return null;
  }

  @Override
  public @Nullable String peekNdc() {
    return null;
  }

  @Override
  public void pushNdc(String message) {}

  @Override
  public void setNdcMaxDepth(int maxDepth) {}
}
