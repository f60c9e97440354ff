package io.github.microvisorfake.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.device.FetchItem;
import io.github.microvisorfake.device.FetchResponse;
import io.github.microvisorfake.device.FetchedItem;
import io.github.microvisorfake.internal.api.Parameters;
import io.github.microvisorfake.internal.auth.BasicCredentials;
import io.github.microvisorfake.internal.http.Authority;
import io.github.microvisorfake.internal.http.Body;
import io.github.microvisorfake.internal.http.Form;
import io.github.microvisorfake.internal.http.Headers;
import io.github.microvisorfake.internal.http.MalformedTextException;
import io.github.microvisorfake.internal.http.Request;
import io.github.microvisorfake.internal.http.Target;
import io.github.microvisorfake.internal.store.Entry;
import io.github.microvisorfake.internal.store.KeyValueStore;
import io.undertow.util.HeaderMap;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** No {@code toString} shows the value of a secret, neither raw nor decoded. */
class SecretToStringTest {

  private static final String CANARY = "Zq7kPx9wLm2Vt8Hb4Nc6Ys3Rf5Gd1Wj0Xe9Tu2Bo8Ka4Iv6Qh3";
  private static final String FORM = "Key=k&Value=" + CANARY;
  private static final LeakDetector DETECTOR = new LeakDetector(CANARY);

  private final Body body = Body.of(FORM.getBytes(UTF_8));
  private final Target target = new Target(Optional.empty(), "/v1/Secrets", FORM);
  private final Request request =
      new Request(
          "POST",
          target,
          new Headers(new HeaderMap()),
          body,
          Authority.of("http", "localhost", 4030),
          1);

  @Test
  void requestShowsNeitherItsBodyNorItsQuery() {
    assertThat(DETECTOR.findIn(body + " " + target + " " + request)).isEmpty();
    assertThat(DETECTOR.findIn(List.of(new Parameters(request)).toString())).isEmpty();
  }

  @Test
  void formShowsNoValues() throws MalformedTextException {
    assertThat(Form.parse(body).get("Value")).contains(CANARY);
    assertThat(DETECTOR.findIn(Form.parse(body).toString())).isEmpty();
  }

  /** A body of another type is a single long name if it is parsed as a form. */
  @Test
  void formShowsNoNamesThatMayBeValues() throws MalformedTextException {
    assertThat(DETECTOR.findIn(Form.parse(CANARY).toString())).isEmpty();
    assertThat(DETECTOR.findIn(Form.parse("Key=k&Value=v&" + CANARY).toString())).isEmpty();
  }

  @Test
  void storedEntryShowsNoValue() {
    KeyValueStore store = new KeyValueStore();
    Optional<Entry> entry = store.add("k", CANARY, Instant.EPOCH);

    assertThat(entry.map(Entry::value)).contains(CANARY);
    assertThat(DETECTOR.findIn(List.of(store, entry, store.all()).toString())).isEmpty();
  }

  @Test
  void whatADeviceFetchesShowsNoSecret() {
    FetchItem item = FetchItem.deviceSecret("k");
    FetchResponse response = FetchResponse.of(List.of(FetchedItem.found(item, CANARY)));

    assertThat(response.items().get(0).value()).contains(CANARY);
    assertThat(DETECTOR.findIn(response + " " + response.items())).isEmpty();
  }

  @Test
  void credentialsShowNothing() {
    assertThat(DETECTOR.findIn(new BasicCredentials(CANARY, CANARY).toString())).isEmpty();
  }
}
