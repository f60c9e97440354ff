package io.github.microvisorfake.wire;

import static io.github.microvisorfake.wire.KeyUploads.PATH;
import static io.github.microvisorfake.wire.KeyUploads.PEM;
import static io.github.microvisorfake.wire.KeyUploads.form;
import static io.github.microvisorfake.wire.KeyUploads.sid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.FakeAccount;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts upload keys for their subaccounts, and for nobody else. */
class SubaccountKeysTest extends ServedTest {

  private KeyUploads keys;

  @BeforeEach
  void callWithKeys() {
    keys = new KeyUploads(wire);
  }

  @Test
  void theAccountItselfMayBeNamed() {
    Answer own =
        keys.upload("AccountSid", "AC" + account.sid().substring(2).toUpperCase(Locale.ROOT));

    assertThat(own.json().path("account_sid").asText()).isEqualTo(account.sid());
    assertThat(account.publicKey(sid(own))).isPresent();
  }

  @Test
  void aKeyForASubaccountIsTheSubaccountsAlone() {
    FakeAccount child = account.addSubaccount();

    Answer created = keys.upload("AccountSid", child.sid());

    String path = PATH + "/" + sid(created);
    assertThat(created.json().path("account_sid").asText()).isEqualTo(child.sid());
    assertThat(child.publicKeys()).hasSize(1);
    assertThat(new Wire(child).get(path).body()).isEqualTo(created.body());
    assertThat(account.publicKeys()).isEmpty();
    assertThat(wire.get(path).status()).isEqualTo(404);
    assertThat(wire.get(path).explanation()).contains("belongs to subaccount " + child.sid());
    assertThat(account.subaccounts()).containsExactly(child);
    assertThat(child.authToken()).isEqualTo(account.authToken());
  }

  @Test
  void aChildMayNotUploadForItsParentNorForASibling() {
    FakeAccount child = account.addSubaccount();
    FakeAccount sibling = account.addSubaccount();
    Wire childsWire = new Wire(child);

    for (FakeAccount other : List.of(account, sibling, server.account())) {
      Map<String, String> form = form("PublicKey", PEM, "AccountSid", other.sid());
      assertThat(childsWire.post(PATH, form).code()).isEqualTo(20001);
      assertThat(other.publicKeys()).isEmpty();
    }
  }

  @Test
  void anAccountOfItsOwnCanBeMadeASubaccount() {
    FakeAccount own = server.addAccount();

    FakeAccount child = account.addSubaccount(own.sid());

    assertThat(child).isEqualTo(own);
    assertThat(child.authToken()).isEqualTo(own.authToken()).isNotEqualTo(account.authToken());
    assertThat(sid(keys.upload("AccountSid", own.sid()))).startsWith("CR");
    server.removeAccount(account);
    assertThat(server.accounts()).contains(own).doesNotContain(account);
  }

  @Test
  void subaccountsHaveOneLevelAndOneParent() {
    FakeAccount child = account.addSubaccount();

    assertThatThrownBy(child::addSubaccount).hasMessageContaining("is a subaccount itself");
    assertThatThrownBy(() -> server.addAccount().addSubaccount(child.sid()))
        .hasMessageContaining("is already a subaccount of " + account.sid());
    assertThatThrownBy(() -> server.addAccount().addSubaccount(account.sid()))
        .hasMessageContaining("has subaccounts and cannot be a subaccount");
    assertThatThrownBy(() -> account.addSubaccount(account.sid()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(account.addSubaccount(child.sid())).isEqualTo(child);
  }

  @Test
  void aSubaccountWithItsParentsTokenGoesWithItsParent() {
    FakeAccount child = account.addSubaccount();
    assertThat(server.accounts()).contains(account, child);

    server.removeAccount(account);

    assertThat(server.accounts()).doesNotContain(account, child);
    assertThat(new Wire(child).get(PATH).status()).isEqualTo(401);
  }
}
