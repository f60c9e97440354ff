package io.github.microvisorfake.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.keys.KeyMaterial;
import java.util.LinkedHashMap;
import java.util.Map;

/** Uploads a valid public key as an account. */
record PublicKeyUploader(RawHttpClient client) {

  static final String PATH = "/v1/Credentials/PublicKeys";
  static final String PEM = KeyMaterial.pem(KeyMaterial.publicKey());

  static Map<String, String> form(String... namesAndValues) {
    Map<String, String> form = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      form.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return form;
  }

  /** Uploads a key with further parameters and returns the response. */
  ReceivedResponse upload(String... furtherNamesAndValues) {
    Map<String, String> form = form(furtherNamesAndValues);
    form.put("PublicKey", PEM);
    return client.post(PATH, form);
  }

  /** Returns the SID of the created key. */
  static String sid(ReceivedResponse created) {
    assertThat(created.status()).as(created.body()).isEqualTo(201);
    return created.json().path("sid").asText();
  }
}
