package io.github.microvisorfake;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The production classes before they are packaged with the libraries in one jar. */
final class ProductionClasses {

  private ProductionClasses() {}

  static JavaClasses all() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/internal/shaded/"))
            .importPackages(MicrovisorServer.class.getPackageName());
    if (!classes.contain(MicrovisorServer.class)) {
      throw new IllegalStateException(
          "the rules would hold, because there are no classes to check");
    }
    return classes;
  }
}
