package io.github.microvisorfake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.Twilio;
import com.twilio.http.TwilioRestClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.GLOBAL)
class InterceptTwilioTest {

  private static final List<String> NAMES =
      List.of(
          "https.proxyHost",
          "https.proxyPort",
          "javax.net.ssl.trustStore",
          "javax.net.ssl.trustStoreType",
          "javax.net.ssl.trustStorePassword");

  @MicrovisorFake
  @InterceptTwilio
  static class FailingCase {

    static Path trustStore = Path.of("");

    @Test
    void fails() {
      trustStore = Path.of(System.getProperty("javax.net.ssl.trustStore"));
      assertThat(trustStore).exists();
      assertThat(NAMES).allMatch(name -> System.getProperty(name) != null);
      assertThat(System.getProperty("http.nonProxyHosts")).isNull();
      System.setProperty("https.proxyHost", "changed");
      throw new IllegalStateException("expected");
    }
  }

  @InterceptTwilio
  static class CaseWithoutFake {
    @Test
    void fails() {}
  }

  @Test
  void restoresPropertiesAfterAFailure() {
    Properties before = (Properties) System.getProperties().clone();
    System.setProperty("http.nonProxyHosts", "*.twilio.com");
    System.setProperty("https.proxyPort", "1");
    try {
      TestRuns.assertFailure(FailingCase.class).hasMessage("expected");

      assertThat(System.getProperty("http.nonProxyHosts")).isEqualTo("*.twilio.com");
      assertThat(System.getProperty("https.proxyPort")).isEqualTo("1");
      assertThat(System.getProperty("https.proxyHost")).isEqualTo(before.get("https.proxyHost"));
      assertThat(System.getProperty("javax.net.ssl.trustStore"))
          .isEqualTo(before.get("javax.net.ssl.trustStore"));
      assertThat(Files.exists(FailingCase.trustStore)).isFalse();
    } finally {
      System.setProperties(before);
    }
  }

  @MicrovisorFake
  @InterceptTwilio
  static class RepeatedCase {

    @RepeatedTest(20)
    void runs() {
      assertThat(System.getProperty("javax.net.ssl.trustStoreType")).isEqualTo("PKCS12");
    }
  }

  static class OrdinaryCase {

    @RepeatedTest(200)
    void runs() {
      assertThat(System.getProperty("javax.net.ssl.trustStoreType")).isNotEqualTo("PKCS12");
    }
  }

  @Test
  void noOtherTestRunsAtTheSameTime() {
    TestRuns.succeed(
        220, TestRuns.with(TestRuns.IN_EIGHT_THREADS, RepeatedCase.class, OrdinaryCase.class));
  }

  private static TwilioRestClient client() {
    return new TwilioRestClient.Builder("AC1", "token").build();
  }

  @MicrovisorFake
  @InterceptTwilio
  static class CaseWithAClient {

    static final TwilioRestClient BEFORE = client();
    static final TwilioRestClient WITHIN = client();

    @Test
    void getsANewClient() {
      assertThat(Twilio.getRestClient()).isNotSameAs(BEFORE);
      Twilio.setRestClient(WITHIN);
    }
  }

  @Test
  void noClientOutlivesTheProperties() {
    Twilio.init("AC1", "token");
    Twilio.setRestClient(CaseWithAClient.BEFORE);
    try {
      TestRuns.succeed(1, CaseWithAClient.class);

      assertThat(Twilio.getRestClient()).isNotSameAs(CaseWithAClient.WITHIN);
    } finally {
      Twilio.setRestClient(null);
    }
  }

  @Test
  void requiresMicrovisorFake() {
    TestRuns.assertFailure(CaseWithoutFake.class)
        .hasMessageContaining("@InterceptTwilio but not @MicrovisorFake; add @MicrovisorFake");
  }

  @MicrovisorFake
  @InterceptTwilio
  static class CaseWithoutTwilio {
    @Test
    void fails() {}
  }

  /** Prints the failure of a test. */
  static final class WithoutTwilio {
    public static void main(String[] args) {
      System.out.println(TestRuns.failures(TestRuns.of(CaseWithoutTwilio.class)));
    }
  }

  @Test
  void requiresTwiliosLibrary() {
    assertThat(ForkedJvm.runWithout(Pattern.compile("com.twilio.sdk"), WithoutTwilio.class))
        .singleElement()
        .asString()
        .contains(
            "ExtensionConfigurationException: fails() has @InterceptTwilio, but Twilio's library is not on the class path; add com.twilio.sdk:twilio, or remove @InterceptTwilio")
        .doesNotContain("NoClassDefFoundError");
  }
}
