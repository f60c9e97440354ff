package io.github.microvisorfake.internal.arrange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.microvisorfake.internal.store.Credentials;
import io.github.microvisorfake.internal.store.PublicKeyCredential;
import io.github.microvisorfake.keys.KeyMaterial;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests of adding and removing API keys and public keys. */
class ApiAndPublicKeysTest extends AbstractArrangeTest {

  private static final String SK = "SK0123456789abcdef0123456789abcdef";
  private static final String CR = "CR0123456789abcdef0123456789abcdef";
  private static final String TEXT = KeyMaterial.base64(KeyMaterial.publicKey());

  private final ApiKeys apiKeys = accounts.apiKeys(first);
  private final AccountPublicKeys publicKeys = new AccountPublicKeys(first);

  @Test
  void removedApiKeyNoLongerAuthenticates() {
    Credentials kept = apiKeys.add(Optional.empty(), Optional.empty());
    Credentials removed = apiKeys.add(Optional.of(SK), Optional.of("secret"));

    assertThat(apiKeys.remove(removed)).isTrue();

    assertThat(apiKeys.all()).containsExactly(kept);
    assertThat(store.credentials(SK)).isEmpty();
    assertThat(store.credentials(kept.sid())).hasValue(kept);
    assertThat(apiKeys.remove(removed)).isFalse();
  }

  @Test
  void doesNotRemoveALaterApiKeyWithTheSameSid() {
    Credentials removed = apiKeys.add(Optional.of(SK), Optional.of("secret"));
    apiKeys.remove(removed);
    Credentials later = apiKeys.add(Optional.of(SK), Optional.of("another"));

    assertThat(apiKeys.remove(removed)).isFalse();
    assertThat(apiKeys.all()).containsExactly(later);
    assertThat(store.credentials(SK)).hasValue(later);
  }

  @Test
  void rejectsAMalformedApiKeyWithoutShowingItsSecret() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> apiKeys.add(Optional.of(SK), Optional.of("hunter2\uD83D")))
        .withMessageStartingWith("the secret of API key " + SK)
        .withMessageNotContaining("hunter2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> apiKeys.add(Optional.of("hunter2"), Optional.empty()))
        .withMessageNotContaining("hunter2");
  }

  @Test
  void removesAPublicKeyThatWasRenamed() {
    PublicKeyCredential before = publicKeys.add(TEXT, Optional.of("before"));
    first.change(state -> state.publicKeys().rename(before, "after", state.now()));

    assertThat(publicKeys.remove(before)).isTrue();
    assertThat(publicKeys.all()).isEmpty();
    assertThat(publicKeys.remove(before)).isFalse();
  }

  @Test
  void doesNotRemoveALaterPublicKeyWithTheSameSid() {
    PublicKeyCredential removed = publicKeys.add(Optional.of(CR), TEXT, Optional.empty());
    publicKeys.remove(removed);
    PublicKeyCredential later = publicKeys.add(Optional.of(CR), TEXT, Optional.empty());

    assertThat(publicKeys.remove(removed)).isFalse();
    assertThat(publicKeys.find(CR)).hasValue(later);
  }
}
