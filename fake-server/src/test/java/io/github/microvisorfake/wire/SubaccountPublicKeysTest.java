package io.github.microvisorfake.wire;

import static io.github.microvisorfake.wire.PublicKeyUploader.PATH;
import static io.github.microvisorfake.wire.PublicKeyUploader.PEM;
import static io.github.microvisorfake.wire.PublicKeyUploader.form;
import static io.github.microvisorfake.wire.PublicKeyUploader.sid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.FakeAccount;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts upload keys for their subaccounts, but for no other accounts. */
class SubaccountPublicKeysTest extends AbstractServerTest {

  private PublicKeyUploader uploader;

  @BeforeEach
  void createUploader() {
    uploader = new PublicKeyUploader(client);
  }

  @Test
  void acceptsTheSidOfTheAccountItself() {
    ReceivedResponse own =
        uploader.upload("AccountSid", "AC" + account.sid().substring(2).toUpperCase(Locale.ROOT));

    assertThat(own.json().path("account_sid").asText()).isEqualTo(account.sid());
    assertThat(account.publicKey(sid(own))).isPresent();
  }

  @Test
  void keyForASubaccountBelongsOnlyToTheSubaccount() {
    FakeAccount child = account.addSubaccount();

    ReceivedResponse created = uploader.upload("AccountSid", child.sid());

    String path = PATH + "/" + sid(created);
    assertThat(created.json().path("account_sid").asText()).isEqualTo(child.sid());
    assertThat(child.publicKeys()).hasSize(1);
    assertThat(new RawHttpClient(child).get(path).body()).isEqualTo(created.body());
    assertThat(account.publicKeys()).isEmpty();
    assertThat(client.get(path).status()).isEqualTo(404);
    assertThat(client.get(path).explanation()).contains("belongs to subaccount " + child.sid());
    assertThat(account.subaccounts()).containsExactly(child);
    assertThat(child.authToken()).isEqualTo(account.authToken());
  }

  @Test
  void rejectsAKeyForTheParentOrForASibling() {
    FakeAccount child = account.addSubaccount();
    FakeAccount sibling = account.addSubaccount();
    RawHttpClient childsClient = new RawHttpClient(child);

    for (FakeAccount other : List.of(account, sibling, server.account())) {
      Map<String, String> form = form("PublicKey", PEM, "AccountSid", other.sid());
      assertThat(childsClient.post(PATH, form).code()).isEqualTo(20001);
      assertThat(other.publicKeys()).isEmpty();
    }
  }

  @Test
  void existingAccountCanBecomeASubaccount() {
    FakeAccount own = server.addAccount();

    FakeAccount child = account.addSubaccount(own.sid());

    assertThat(child).isEqualTo(own);
    assertThat(child.authToken()).isEqualTo(own.authToken()).isNotEqualTo(account.authToken());
    assertThat(sid(uploader.upload("AccountSid", own.sid()))).startsWith("CR");
    server.removeAccount(account);
    assertThat(server.accounts()).contains(own).doesNotContain(account);
  }

  @Test
  void rejectsNestedSubaccountsAndASecondParent() {
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
  void removingAParentRemovesASubaccountThatSharesItsToken() {
    FakeAccount child = account.addSubaccount();
    assertThat(server.accounts()).contains(account, child);

    server.removeAccount(account);

    assertThat(server.accounts()).doesNotContain(account, child);
    assertThat(new RawHttpClient(child).get(PATH).status()).isEqualTo(401);
  }
}
