package io.github.microvisorfake.internal.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class SeedObjectTest {

  private static final SeedDocument SEED =
      SeedDocument.parse("s.yaml", "accounts: [{sid: x, secrets: {k: hunter2}}, {}]");

  private final SeedObject account = SEED.accounts().get(0);
  private final SeedObject empty = SEED.accounts().get(1);

  @Test
  void missingNameHasNoValue() {
    assertThat(account.value("sid")).hasValue("x");
    assertThat(empty.text("sid")).isEmpty();
    assertThat(empty.texts("subaccounts")).isEmpty();
    assertThat(empty.entries("secrets")).isEmpty();
    assertThat(empty.objects("devices")).isEmpty();
  }

  @Test
  void throwsForANameThatTheSchemaDoesNotHave() {
    assertThatIllegalStateException()
        .isThrownBy(() -> empty.text("uniqueName"))
        .withMessage("bug: the schema ACCOUNT has no property 'uniqueName' of type TEXT");
    assertThatIllegalStateException().isThrownBy(() -> empty.texts("subaccount"));
    assertThatIllegalStateException().isThrownBy(() -> empty.entries("config"));
    assertThatIllegalStateException().isThrownBy(() -> empty.objects("device"));
  }

  @Test
  void throwsForANameOfAnotherType() {
    assertThatIllegalStateException().isThrownBy(() -> account.text("secrets"));
    assertThatIllegalStateException().isThrownBy(() -> account.entries("sid"));
    assertThatIllegalStateException().isThrownBy(() -> account.texts("devices"));
    assertThatIllegalStateException().isThrownBy(() -> account.objects("subaccounts"));
  }

  @Test
  void toStringShowsNoValue() {
    assertThat(SEED).hasToString("SeedDocument[s.yaml, 2 accounts]");
    assertThat(account.entries("secrets").toString()).doesNotContain("hunter2");
  }
}
