package io.github.microvisorfake.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeApiKey;
import io.github.microvisorfake.FakeApp;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.MicrovisorServerBuilder;
import io.github.microvisorfake.options.ServerOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From the same random seed come the same answers. */
class RepeatableTest {

  private static MicrovisorServerBuilder repeating(long seed) {
    return MicrovisorServer.builder().options(ServerOptions.builder().randomSeed(seed).build());
  }

  private static List<String> life(MicrovisorServerBuilder builder) {
    try (MicrovisorServer server = builder.start()) {
      List<String> told = new ArrayList<>();
      told.addAll(live(server.account()));
      told.addAll(live(server.addAccount()));
      return told;
    }
  }

  /** All that is made up on the way. */
  private static List<String> live(FakeAccount account) {
    FakeApp app = account.addApp();
    FakeApiKey key = account.addApiKey();
    Wire wire = new Wire(account);
    List<String> told = new ArrayList<>();
    told.addAll(List.of(account.sid(), account.authToken(), app.sid(), app.hash()));
    told.addAll(List.of(key.sid(), key.secret(), account.addSubaccount().sid()));
    told.addAll(List.of(account.addDevice().sid(), account.addDevice().sid()));
    told.add(KeyUploads.sid(new KeyUploads(wire).upload()));
    Answer list = wire.get("/v1/Devices?PageSize=1");
    told.add(list.json().path("meta").path("next_page_url").asText().replaceFirst(".*Token=", ""));
    told.add(list.header("Twilio-Request-Id").orElseThrow());
    return told;
  }

  @Test
  void theSameSeedGivesTheSameAgain() {
    assertThat(life(repeating(42))).isEqualTo(life(repeating(42))).doesNotHaveDuplicates();
  }

  @Test
  void anotherSeedGivesNothingOfIt() {
    Set<String> one = new HashSet<>(life(repeating(42)));

    assertThat(life(repeating(43))).doesNotContainAnyElementsOf(one);
    assertThat(life(MicrovisorServer.builder())).doesNotContainAnyElementsOf(one);
  }

  @Test
  void theNumberOfRequestsDoesNotDecideWhatSidsFollow() {
    try (MicrovisorServer quiet = repeating(7).start();
        MicrovisorServer busy = repeating(7).start()) {
      new Wire(busy.account()).get("/v1/Configs");
      new Wire(busy.account()).get("/v1/Nowhere");

      assertThat(busy.account().addDevice().sid()).isEqualTo(quiet.account().addDevice().sid());
    }
  }

  @Test
  void credentialsThatAreGivenDoNotDecideWhatSidsFollow() {
    MicrovisorServerBuilder given = repeating(7);
    try (MicrovisorServer madeUp = repeating(7).start();
        MicrovisorServer named = given.account("AC" + "1".repeat(32), "token").start()) {
      assertThat(named.account().addDevice().sid()).isEqualTo(madeUp.account().addDevice().sid());
    }
  }
}
