package io.github.microvisorfake.junit;

import static io.github.microvisorfake.junit.Messages.format;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.ReflectionSupport;

/** The extension behind {@link InterceptTwilio}. JUnit closes the interception after the test. */
final class InterceptTwilioExtension implements BeforeEachCallback {

  /** A name, because the class is an optional dependency. */
  private static final String TWILIO = "com.twilio.Twilio";

  @Override
  public void beforeEach(ExtensionContext context) {
    if (Contexts.nearestAnnotated(context).isEmpty()) {
      throw new ExtensionConfigurationException(
          format(
              "%s has @InterceptTwilio but not @MicrovisorFake; add @MicrovisorFake",
              context.getDisplayName()));
    }
    if (ReflectionSupport.tryToLoadClass(TWILIO).toOptional().isEmpty()) {
      throw new ExtensionConfigurationException(
          format(
              "%s has @InterceptTwilio, but Twilio's library is not on the class path; add com.twilio.sdk:twilio, or remove @InterceptTwilio",
              context.getDisplayName()));
    }
    TwilioInterception interception = new TwilioInterception();
    // Stored first, so that properties are restored even if not all can be set.
    Contexts.store(context).put(TwilioInterception.class, interception);
    interception.start(FakeContext.of(context).server());
  }
}
