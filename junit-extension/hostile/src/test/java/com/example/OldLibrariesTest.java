package com.example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The old libraries come first on the class path, which the other tests rely on. */
class OldLibrariesTest {

  @ParameterizedTest
  @CsvSource({
    "com.fasterxml.jackson.annotation.JsonProperty, jackson-annotations-2.9.10.jar",
    "com.fasterxml.jackson.core.JsonFactory, jackson-core-2.9.10.jar",
    "com.fasterxml.jackson.databind.ObjectMapper, jackson-databind-2.9.10.jar",
    "com.fasterxml.jackson.dataformat.xml.XmlMapper, jackson-dataformat-xml-2.9.10.jar",
    "com.fasterxml.jackson.datatype.jsr310.JavaTimeModule, jackson-datatype-jsr310-2.9.10.jar",
    "io.undertow.Undertow, undertow-core-1.4.28.Final.jar",
    "org.bouncycastle.asn1.ASN1Primitive, bcprov-jdk15on-1.60.jar",
    "org.bouncycastle.openssl.PEMParser, bcpkix-jdk15on-1.60.jar",
    "org.jboss.logging.Logger, jboss-logging-3.1.4.GA.jar",
    "org.xnio.Xnio, xnio-api-3.3.8.Final.jar",
    "org.xnio.nio.NioXnioProvider, xnio-nio-3.3.8.Final.jar"
  })
  void oldLibraryIsFoundFirst(String name, String jar) throws ClassNotFoundException {
    String place =
        Class.forName(name, false, OldLibrariesTest.class.getClassLoader())
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .toString();

    assertTrue(place.endsWith(jar), name + " comes from " + place + ", not from " + jar);
  }
}
