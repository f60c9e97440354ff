package io.github.microvisorfake.junit;

import java.util.Arrays;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.opentest4j.TestAbortedException;

/** Where the failure of a test comes from. */
enum FailureOrigin {
  /** The test was not run: an assumption does not hold, or an extension is used wrongly. */
  NOT_RUN,
  /** The fake's Java API rejects a call of the test, for instance to add a config twice. */
  JAVA_API,
  /** The test, an assertion or the code under test. */
  TEST;

  static FailureOrigin of(Throwable failure) {
    if (failure instanceof TestAbortedException
        || failure instanceof ExtensionConfigurationException
        || failure instanceof ParameterResolutionException) {
      return NOT_RUN;
    }
    return isThrownByJavaApi(failure) ? JAVA_API : TEST;
  }

  /** Returns whether requests, or the lack of them, can be the cause. */
  boolean canBeRequests(boolean hasRequests) {
    return this == TEST || (this == JAVA_API && hasRequests);
  }

  private static boolean isThrownByJavaApi(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .map(StackTraceElement::getClassName)
        .filter(name -> !name.startsWith("java."))
        .findFirst()
        .map(name -> name.substring(0, Math.max(0, name.lastIndexOf('.'))))
        .filter(FailureOrigin::isPackageOfServer)
        .isPresent();
  }

  private static boolean isPackageOfServer(String name) {
    String root = "io.github.microvisorfake";
    return name.equals(root)
        || name.equals(root + ".options")
        || name.startsWith(root + ".internal");
  }
}
