package io.github.microvisorfake.junit;

import static io.github.microvisorfake.junit.Messages.format;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The extension behind {@link InterceptTwilio}. JUnit closes the interception after the test. */
final class InterceptTwilioExtension implements BeforeEachCallback {

  @Override
  public void beforeEach(ExtensionContext context) {
    if (Contexts.nearestAnnotated(context).isEmpty()) {
      throw new ExtensionConfigurationException(
          format(
              "%s has @InterceptTwilio but not @MicrovisorFake; add @MicrovisorFake",
              context.getDisplayName()));
    }
    TwilioInterception interception = new TwilioInterception();
    // Stored first, so that properties are restored even if not all can be set.
    Contexts.store(context).put(TwilioInterception.class, interception);
    interception.start(FakeContext.of(context).server());
  }
}
