package io.github.microvisorfake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/**
 * Operations on one account do not become slower with the number of other accounts, subaccounts or
 * API keys. Without indexes, each of these tests takes several times as long as the limit.
 */
@Timeout(value = 10, threadMode = ThreadMode.SEPARATE_THREAD)
class GrowingCostsTest {

  private static final int MANY = 80_000;

  private final MicrovisorServer server = MicrovisorServer.start();

  @AfterEach
  void closeServer() {
    server.close();
  }

  private List<FakeAccount> addAccounts(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> server.addAccount("AC%032x".formatted(i), "token"))
        .toList();
  }

  private static void addApiKeys(FakeAccount account, int count) {
    IntStream.range(0, count).forEach(i -> account.addApiKey("SK%032x".formatted(i), "secret"));
  }

  @Test
  void firstAccountIsFoundAmongManyAccounts() {
    addAccounts(MANY);
    FakeAccount first = server.account();

    for (int i = 0; i < 100_000; i++) {
      assertThat(server.account()).isEqualTo(first);
    }
  }

  @Test
  void manyAccountsAreRemovedOneByOne() {
    addAccounts(MANY).forEach(server::removeAccount);

    assertThat(server.accounts()).hasSize(1);
  }

  @Test
  void manyExistingAccountsBecomeSubaccounts() {
    FakeAccount parent = server.account();
    addAccounts(MANY).forEach(child -> parent.addSubaccount(child.sid()));

    assertThat(parent.subaccounts()).hasSize(MANY);
  }

  @Test
  void accountWithManySubaccountsIsRemoved() {
    FakeAccount parent = server.addAccount();
    for (int i = 0; i < MANY; i++) {
      parent.addSubaccount().addApiKey();
    }

    server.removeAccount(parent);

    assertThat(server.accounts()).hasSize(1);
  }

  @Test
  void accountsAreRemovedBesideManyApiKeysOfAnother() {
    List<FakeAccount> others = addAccounts(MANY / 2);
    addApiKeys(server.account(), MANY);
    others.forEach(server::removeAccount);

    assertThat(server.account().apiKeys()).hasSize(MANY);
  }
}
