package io.github.microvisorfake.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.internal.api.Parameters;
import io.github.microvisorfake.internal.auth.BasicCredentials;
import io.github.microvisorfake.internal.http.Authority;
import io.github.microvisorfake.internal.http.Body;
import io.github.microvisorfake.internal.http.Form;
import io.github.microvisorfake.internal.http.MalformedTextException;
import io.github.microvisorfake.internal.http.Request;
import io.github.microvisorfake.internal.http.Target;
import io.github.microvisorfake.internal.store.Entry;
import io.github.microvisorfake.internal.store.KeyValueStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** No text of an object that holds a secret's value, in its raw or decoded form, shows it. */
class CanaryInsideTest {

  private static final String CANARY = "Zq7kPx9wLm2Vt8Hb4Nc6Ys3Rf5Gd1Wj0Xe9Tu2Bo8Ka4Iv6Qh3";
  private static final String FORM = "Key=k&Value=" + CANARY;
  private static final Traces TRACES = new Traces(CANARY);

  private final Body body = Body.of(FORM.getBytes(UTF_8));
  private final Target target = new Target(Optional.empty(), "/v1/Secrets", FORM);
  private final Request request =
      new Request(
          "POST",
          target,
          name -> Optional.empty(),
          body,
          Authority.of("http", "localhost", 4030),
          1);

  @Test
  void aRequestShowsNeitherItsBodyNorItsQuery() {
    assertThat(TRACES.in(body + " " + target + " " + request)).isEmpty();
    assertThat(TRACES.in(List.of(new Parameters(request)).toString())).isEmpty();
  }

  @Test
  void aFormShowsNoValues() throws MalformedTextException {
    assertThat(Form.parse(body).get("Value")).contains(CANARY);
    assertThat(TRACES.in(Form.parse(body).toString())).isEmpty();
  }

  /** A body of another kind is one long name to whoever reads it as a form. */
  @Test
  void aFormShowsNoNamesThatMayBeValues() throws MalformedTextException {
    assertThat(TRACES.in(Form.parse(CANARY).toString())).isEmpty();
    assertThat(TRACES.in(Form.parse("Key=k&Value=v&" + CANARY).toString())).isEmpty();
  }

  @Test
  void whatIsStoredShowsNoValue() {
    KeyValueStore store = new KeyValueStore();
    Optional<Entry> entry = store.add("k", CANARY, Instant.EPOCH);

    assertThat(entry.map(Entry::value)).contains(CANARY);
    assertThat(TRACES.in(List.of(store, entry, store.all()).toString())).isEmpty();
  }

  @Test
  void credentialsShowNothing() {
    assertThat(TRACES.in(new BasicCredentials(CANARY, CANARY).toString())).isEmpty();
  }
}
