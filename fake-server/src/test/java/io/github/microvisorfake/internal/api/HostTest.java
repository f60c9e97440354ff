package io.github.microvisorfake.internal.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostTest {

  @ParameterizedTest
  @CsvSource({
    "microvisor.twilio.com, MICROVISOR, false",
    "microvisor.ie1.twilio.com, MICROVISOR, false",
    "microvisor.dublin.ie1.twilio.com, MICROVISOR, false",
    "microvisor.com, MICROVISOR, true",
    "accounts.twilio.com, ACCOUNTS, false",
    "accounts.au1.twilio.com, ACCOUNTS, false",
    "accounts.sydney.au1.twilio.com, ACCOUNTS, false",
    "microvisor-upload.twilio.com, UPLOAD, false",
    "microvisor-upload.dublin.ie1.twilio.com, UPLOAD, false",
    "microvisor-upload.microvisor.com, UPLOAD, false",
    "api.twilio.com, API, false",
    "api.dublin.ie1.twilio.com, API, false"
  })
  void recognizesAHostNameOfTwilio(String name, Product product, boolean lowerCaseNames) {
    Host host = Host.named(name);

    assertThat(host.product()).contains(product);
    assertThat(host.lowerCaseNames()).isEqualTo(lowerCaseNames);
    assertThat(Product.values()).filteredOn(host::serves).containsExactly(product);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "127.0.0.1",
        "[::1]",
        "twilio.com",
        "api.microvisor.com",
        "microvisor-uploads.twilio.com",
        "microvisor.twilio.com.",
        "microvisor.twilio.com.example",
        "xmicrovisor.twilio.com",
        "microvisorxtwilio.com",
        "microvisor.twilioxcom",
        "microvisor..twilio.com",
        "microvisor.a.b.c.twilio.com",
        "www.microvisor.com",
        "accounts.com"
      })
  void treatsAnyOtherNameAsAPlainAddress(String name) {
    assertThat(Host.named(name)).isEqualTo(Host.OTHER);
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void plainAddressServesEveryProduct(Product product) {
    assertThat(Host.OTHER.serves(product)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "microvisor-upload.twilio.com, microvisor.twilio.com",
    "microvisor-upload.dublin.ie1.twilio.com, microvisor.dublin.ie1.twilio.com",
    "microvisor-upload.microvisor.com, microvisor.com",
    "microvisor.twilio.com, microvisor.twilio.com",
    "microvisor-upload.example.com, microvisor-upload.example.com",
    "localhost, localhost"
  })
  void uploadedAppsBelongToMicrovisorsHost(String name, String host) {
    assertThat(Host.withoutUpload(name)).isEqualTo(host);
  }

  @Test
  void matchesALongNameQuickly() {
    String name = "microvisor" + ".a".repeat(100_000) + ".twilio.com";

    assertThat(Host.named(name)).isEqualTo(Host.OTHER);
  }
}
